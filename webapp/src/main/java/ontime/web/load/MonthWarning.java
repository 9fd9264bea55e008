package ontime.web.load;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.load.LoadWarning;
import ontime.model.load.LoadWarning.CodeCount;
import ontime.model.load.MonthLoad;
import org.jspecify.annotations.Nullable;

/**
 * A warning about a loaded month, as a message.
 *
 * @param code of the message
 * @param arguments of the message
 * @param share of the month's rows, 0 to 1; null if the message does not need it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MonthWarning(String code, Object[] arguments, @Nullable Double share) {

    private static final String CODE = "data.warning.";

    /** A warning of a month, which may be compared with other loaded months. */
    static MonthWarning of(LoadWarning warning, MonthLoad load, Map<YearMonth, MonthLoad> loads) {
        return switch (warning.rule()) {
            case UNKNOWN_AIRPORT, UNKNOWN_CARRIER ->
                new MonthWarning(CODE + warning.rule(), new Object[] {warning.count(), codes(warning)}, null);
            case ROWS_UNLIKE_MONTH_BEFORE ->
                compared(warning, load, loads.get(load.month().minusMonths(1)));
            case ROWS_UNLIKE_YEAR_BEFORE ->
                compared(warning, load, loads.get(load.month().minusYears(1)));
            default ->
                new MonthWarning(
                        CODE + warning.rule(), new Object[] {warning.count()}, (double) warning.count() / load.rows());
        };
    }

    private static MonthWarning compared(LoadWarning warning, MonthLoad load, @Nullable MonthLoad before) {
        if (before == null || before.rows() == 0) {
            return new MonthWarning(CODE + warning.rule(), new Object[] {warning.count(), load.rows()}, null);
        }
        double change = (double) warning.count() / before.rows();
        String code = CODE + "ROWS." + (load.rows() < before.rows() ? "fewer" : "more");
        Object[] arguments = {change, before.month().toString(), load.rows(), before.rows()};
        return new MonthWarning(code, arguments, null);
    }

    /** The codes with their counts, {@code ZZY (2), ZZZ (1)}; an ellipsis replaces those that are not listed. */
    private static String codes(LoadWarning warning) {
        Stream<String> listed =
                warning.codes().stream().map(code -> String.format(Locale.ROOT, "%s (%d)", code.code(), code.count()));
        long others = warning.count()
                - warning.codes().stream().mapToLong(CodeCount::count).sum();
        return Stream.concat(listed, Stream.of("…").filter(ellipsis -> others > 0))
                .collect(Collectors.joining(", "));
    }
}

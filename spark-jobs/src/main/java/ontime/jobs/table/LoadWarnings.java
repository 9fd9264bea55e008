package ontime.jobs.table;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.load.LoadWarning;
import ontime.model.load.LoadWarning.CodeCount;
import ontime.model.load.QualityRule;

/**
 * Creates the warnings about loaded months. Each load stores only its counts, because a month is also compared with the
 * months before it, which may be loaded later.
 */
public final class LoadWarnings {

    /** The largest difference in rows without a warning, in percent of the month that a month is compared with. */
    private static final long MOST_CHANGE = 30;

    /** The largest normal share of flights that flew without a tail number. Most cancelled flights lack one. */
    private static final double MOST_EMPTY_TAILS = 0.01;

    /** The first month for which airlines report tail numbers to BTS. */
    private static final YearMonth FIRST_WITH_TAIL = YearMonth.of(1995, 1);

    /** The first month for which airlines report to BTS why a flight was cancelled. */
    private static final YearMonth FIRST_WITH_CODE = YearMonth.of(2003, 6);

    private static final int CODES_NAMED = 10;

    private static final Map<QualityRule, String> OF_ROWS = new EnumMap<>(Map.of(
            QualityRule.EMPTY_TAIL,
            "Flights that flew without a tail number",
            QualityRule.DELAY_OUT_OF_RANGE,
            "Flights more than 3 hours early or more than 3 days late",
            QualityRule.SAME_AIRPORT,
            "Flights to the airport where they began",
            QualityRule.AIR_TIME_NOT_POSITIVE,
            "Flights with an air time of 0 minutes or less",
            QualityRule.SCHEDULED_TIME_NOT_POSITIVE,
            "Flights with a scheduled duration of 0 minutes or less",
            QualityRule.DISTANCE_MISSING,
            "Flights without a distance, or with one of 0 miles",
            QualityRule.CANCELLED_WITHOUT_CODE,
            "Cancelled flights without a reason",
            QualityRule.CANCELLED_AND_DIVERTED,
            "Flights that are cancelled and diverted at once"));

    private final Function<YearMonth, Optional<Load>> loads;

    /**
     * Creates the warnings of months.
     *
     * @param loads finds the record of a loaded month
     */
    public LoadWarnings(Function<YearMonth, Optional<Load>> loads) {
        this.loads = loads;
    }

    /** The warnings about a month, in the order of their rules. */
    public List<LoadWarning> of(Load load) {
        List<LoadWarning> warnings = new ArrayList<>();
        for (QualityRule rule : QualityRule.values()) {
            find(rule, load).ifPresent(warnings::add);
        }
        return warnings;
    }

    private Optional<LoadWarning> find(QualityRule rule, Load load) {
        return switch (rule) {
            case EMPTY_TAIL,
                    DELAY_OUT_OF_RANGE,
                    SAME_AIRPORT,
                    AIR_TIME_NOT_POSITIVE,
                    SCHEDULED_TIME_NOT_POSITIVE,
                    DISTANCE_MISSING,
                    CANCELLED_WITHOUT_CODE,
                    CANCELLED_AND_DIVERTED -> ofRows(rule, load);
            case TIME_NOT_VALID ->
                ofCount(
                        rule,
                        count(load, rule),
                        "Times after 2400 or with more than 59 minutes (null in the table, the flights are loaded)");
            case TAIL_NOT_VALID ->
                ofCount(rule, count(load, rule), "Tail numbers that cannot be read (null in the table)");
            case VALUE_NOT_VALID ->
                ofCount(rule, count(load, rule), "Other values that cannot be true (null in the table)");
            case FILES_DIFFER ->
                ofCount(
                        rule,
                        count(load, rule),
                        "Flights in two files with different values (the newer file's are loaded)");
            case UNKNOWN_AIRPORT ->
                ofCodes(rule, "Departures and arrivals at airports that no reference data has", load.unknownAirports());
            case UNKNOWN_CARRIER ->
                ofCodes(rule, "Flights of carriers that no reference data has", load.unknownCarriers());
            case SAME_KEY ->
                ofCount(
                        rule,
                        load.sameKeyRows(),
                        "Rows with the day, flight number, route and time of another row, but other content (both are"
                                + " kept)");
            case ROWS_UNLIKE_MONTH_BEFORE -> ofChange(rule, load, load.month().minusMonths(1));
            case ROWS_UNLIKE_YEAR_BEFORE -> ofChange(rule, load, load.month().minusYears(1));
        };
    }

    private static Optional<LoadWarning> ofRows(QualityRule rule, Load load) {
        long count = load.quality().getOrDefault(rule, 0L);
        if (count == 0 || !isExpected(rule, load.month())) {
            return Optional.empty();
        }
        double share = (double) count / load.rows();
        if (rule == QualityRule.EMPTY_TAIL && share <= MOST_EMPTY_TAILS) {
            return Optional.empty();
        }
        String percent = share < 0.001 ? "" : String.format(Locale.ROOT, " (%.1f%% of all)", share * 100);
        return Optional.of(new LoadWarning(
                rule, count, String.format(Locale.ROOT, "%s: %,d%s", OF_ROWS.get(rule), count, percent)));
    }

    /** Whether BTS's files of the month contain the values that the rule checks. */
    private static boolean isExpected(QualityRule rule, YearMonth month) {
        return (rule != QualityRule.EMPTY_TAIL || !month.isBefore(FIRST_WITH_TAIL))
                && (rule != QualityRule.CANCELLED_WITHOUT_CODE || !month.isBefore(FIRST_WITH_CODE));
    }

    private static long count(Load load, QualityRule rule) {
        return load.quality().getOrDefault(rule, 0L);
    }

    private static Optional<LoadWarning> ofCount(QualityRule rule, long count, String what) {
        return count == 0
                ? Optional.empty()
                : Optional.of(new LoadWarning(rule, count, what + String.format(Locale.ROOT, ": %,d", count)));
    }

    private static Optional<LoadWarning> ofCodes(QualityRule rule, String what, Map<String, Long> codes) {
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        List<CodeCount> most = codes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(CODES_NAMED)
                .map(code -> new CodeCount(code.getKey(), code.getValue()))
                .toList();
        String named = most.stream()
                .map(code -> String.format(Locale.ROOT, "%s (%,d)", code.code(), code.count()))
                .collect(Collectors.joining(", "));
        String more = codes.size() > CODES_NAMED
                ? String.format(Locale.ROOT, " and %,d more", codes.size() - CODES_NAMED)
                : "";
        long count = codes.values().stream().mapToLong(Long::longValue).sum();
        return Optional.of(new LoadWarning(rule, count, what + ": " + named + more, most));
    }

    private Optional<LoadWarning> ofChange(QualityRule rule, Load load, YearMonth other) {
        return loads.apply(other)
                // The number of generated flights is an option of the generator.
                .filter(before -> before.demonstration() == load.demonstration() && before.rows() > 0)
                .flatMap(before -> ofChange(rule, load.rows(), other, before.rows()));
    }

    private static Optional<LoadWarning> ofChange(QualityRule rule, long rows, YearMonth other, long before) {
        long change = Math.abs(rows - before);
        if (change * 100 <= before * MOST_CHANGE) {
            return Optional.empty();
        }
        return Optional.of(new LoadWarning(
                rule,
                change,
                String.format(
                        Locale.ROOT,
                        "%.0f%% %s rows than in %s: %,d against %,d",
                        100.0 * change / before,
                        rows < before ? "fewer" : "more",
                        other,
                        rows,
                        before)));
    }
}

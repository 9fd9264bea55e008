package ontime.web.find;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.model.prediction.PredictionRequest;
import ontime.web.publication.LoadedData;

/**
 * A text with the day that it names, if it names one: {@code 2008-03-18}, {@code 3/18/2008}, {@code Mar 18},
 * {@code 18 de marzo de 2008}, {@code tomorrow}, {@code viernes}. A day without a year is the newest such day of a loaded
 * month, or else the next one; a day of the week is the next one after today.
 *
 * @param rest the text without the day
 * @param day the day; empty if the text names none
 */
record TypedDay(String rest, Optional<LocalDate> day) {

    private static final List<String> MONTHS =
            List.of("jan|ene", "feb", "mar", "apr|abr", "may", "jun", "jul", "aug|ago", "sep", "oct", "nov", "dec|dic");

    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo"
                    + "|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
                    + "|jan|ene|feb|mar|apr|abr|jun|jul|aug|ago|sept|sep|set|oct|nov|dec|dic)\\.?";

    private static final List<String> WEEKDAYS = List.of(
            "monday|lunes",
            "tuesday|martes",
            "wednesday|mi[eé]rcoles",
            "thursday|jueves",
            "friday|viernes",
            "saturday|s[aá]bado",
            "sunday|domingo");

    private static final String WEEKDAY = "(" + String.join("|", WEEKDAYS) + ")";
    private static final Pattern WITH_WEEKDAY = pattern(WEEKDAY + ",?");

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|º)?";
    private static final String YEAR = "(\\d{4})";
    /** Two digits are a year from 1987 on, when airlines began to report. */
    private static final String SHORT_YEAR = "(\\d{4}|\\d{2})";

    /** Forms with a year before forms without, which are parts of them. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    YEAR + "-(\\d{1,2})-(\\d{1,2})",
                    (found, order) -> date(number(found, 1), found.group(2), found.group(3))),
            new Form(
                    "(\\d{1,2})[/.-](\\d{1,2})[/.-]" + SHORT_YEAR, (found, order) -> order.date(year(found, 3), found)),
            new Form(
                    MONTH + " " + DAY + ",? (?:de )?" + YEAR,
                    (found, order) -> date(number(found, 3), month(found.group(1)), found.group(2))),
            new Form(
                    DAY + "[ -](?:de )?" + MONTH + ",?[ -](?:de )?" + YEAR,
                    (found, order) -> date(number(found, 3), month(found.group(2)), found.group(1))),
            new Form(MONTH + " " + DAY, (found, order) -> order.newest(month(found.group(1)), found.group(2))),
            new Form(DAY + " (?:de )?" + MONTH, (found, order) -> order.newest(month(found.group(2)), found.group(1))),
            new Form("(\\d{1,2})/(\\d{1,2})", (found, order) -> order.newest(found)),
            new Form("(today|hoy)", (found, order) -> Optional.of(order.today())),
            new Form(
                    "(tomorrow|(?<!(?:por|de) la )ma[nñ]ana)",
                    (found, order) -> Optional.of(order.today().plusDays(1))),
            new Form(
                    "(?:(?:next|this|este|pr[oó]ximo) )?" + WEEKDAY, (found, order) -> Optional.of(order.next(found))));

    /** Finds a day in a text. In English, the month comes first in {@code 3/4/2008}. */
    static TypedDay in(String text, Locale locale, LoadedData loaded, LocalDate today) {
        Order order = new Order("en".equals(locale.getLanguage()), loaded, today);
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.find()) {
                Optional<LocalDate> day = form.day().apply(matcher.toMatchResult(), order);
                if (day.isPresent()) {
                    String rest = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
                    String withoutWeekday = WITH_WEEKDAY.matcher(rest).replaceFirst(" ");
                    return new TypedDay(withoutWeekday.replaceAll("\\s+", " ").strip(), day);
                }
            }
        }
        return new TypedDay(text, Optional.empty());
    }

    private record Form(Pattern pattern, BiFunction<MatchResult, Order, Optional<LocalDate>> day) {

        Form(String pattern, BiFunction<MatchResult, Order, Optional<LocalDate>> day) {
            this(TypedDay.pattern(pattern), day);
        }
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}/-])" + words + "(?![\\p{L}\\p{N}/-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What a text leaves open: the order of day and month, and the year. */
    private record Order(boolean monthFirst, LoadedData loaded, LocalDate today) {

        Optional<LocalDate> date(int year, MatchResult found) {
            return TypedDay.date(year, month(found), day(found));
        }

        Optional<LocalDate> newest(MatchResult found) {
            return newest(month(found), day(found));
        }

        Optional<LocalDate> newest(String month, String day) {
            int wanted = Integer.parseInt(month);
            return loaded.months().stream()
                    .filter(held -> held.getMonthValue() == wanted)
                    .reduce((older, newer) -> newer)
                    .map(held -> TypedDay.date(held.getYear(), month, day))
                    .orElseGet(() -> next(month, day));
        }

        private Optional<LocalDate> next(String month, String day) {
            return TypedDay.date(today.getYear(), month, day)
                    .filter(found -> !found.isBefore(today))
                    .or(() -> TypedDay.date(today.getYear() + 1, month, day));
        }

        LocalDate next(MatchResult weekday) {
            String name = weekday.group(1).toLowerCase(Locale.ROOT);
            int day = 1;
            while (!name.matches(WEEKDAYS.get(day - 1))) {
                day++;
            }
            return today.with(TemporalAdjusters.next(DayOfWeek.of(day)));
        }

        private String month(MatchResult found) {
            return isMonthFirst(found) ? found.group(1) : found.group(2);
        }

        private String day(MatchResult found) {
            return isMonthFirst(found) ? found.group(2) : found.group(1);
        }

        private boolean isMonthFirst(MatchResult found) {
            return number(found, 2) > 12 || (monthFirst && number(found, 1) <= 12);
        }
    }

    /** Empty for years that no page has. */
    private static Optional<LocalDate> date(int year, String month, String day) {
        if (year < PredictionRequest.FIRST_YEAR || year > PredictionRequest.LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(MatchResult found, int group) {
        int year = number(found, group);
        if (year >= 100) {
            return year;
        }
        return year + (1900 + year < PredictionRequest.FIRST_YEAR ? 2000 : 1900);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** The number of a month whose name is in the pattern. */
    private static String month(String name) {
        String begin = name.substring(0, 3).toLowerCase(Locale.ROOT).replace("set", "sep");
        for (int i = 0; i < MONTHS.size(); i++) {
            if (begin.matches(MONTHS.get(i))) {
                return Integer.toString(i + 1);
            }
        }
        throw new IllegalArgumentException(name);
    }
}

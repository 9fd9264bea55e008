package ontime.jobs.weather;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.model.weather.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The text of each METAR and SPECI of a global-hourly file (its column REM), as stations in the United States report it, in
 * place of the decoded columns. Lines without such a text are left out.
 *
 * @see <a href="https://www.icams-portal.gov/resources/ofcm/fmh/FMH1/fmh1_2019.pdf">Federal Meteorological Handbook No. 1</a>
 */
final class MetarLines implements WeatherLines {

    private static final Pattern REPORT = Pattern.compile("(?:METAR|SPECI) (?:COR )?[A-Z]\\w{3} \\d{6}Z (.*)");
    private static final Pattern WIND = Pattern.compile("\\b(\\d{3}|VRB)(\\d{2,3})(?:G(\\d{2,3}))?KT\\b");
    private static final Pattern VISIBILITY = Pattern.compile("(?<= |^)[MP]?(?:(\\d+) )??(?:(\\d+)/)?(\\d+)SM\\b");
    private static final Pattern CEILING = Pattern.compile("\\b(?:BKN|OVC|VV)(\\d{3})");
    private static final Pattern SKY = Pattern.compile("\\b(?:CLR|SKC|FEW\\d{3}|SCT\\d{3})");
    private static final Pattern THUNDER = Pattern.compile("(?<= |^)[-+]?TS[A-Z]*(?= |$)");
    private static final Pattern TEMPERATURE = Pattern.compile("(?<= |^)(M?)(\\d{2})/(?:(M?)(\\d{2}))?(?= |$)");
    private static final Pattern TENTHS = Pattern.compile("\\bT([01])(\\d{3})([01])(\\d{3})\\b");
    private static final Pattern RAIN = Pattern.compile("\\bP(\\d{4})\\b");

    /** A station that tells rain from snow reports no depth if nothing fell, and this if it cannot measure. */
    private static final String MEASURES_RAIN = "AO2";

    private static final String GAUGE_IS_BROKEN = "PNO";
    private static final String CANNOT_TELL_THUNDER = "TSNO";
    private static final double MILLIMETERS_OF_HUNDREDTH_INCH = 0.254;
    private static final int FEET_OF_LAYER = 100;
    private static final double SCALE = 10;

    private final GlobalHourlyCells cells = new GlobalHourlyCells(List.of("REM"));

    @Override
    public Optional<Observation> read(String line) {
        return cells.read(line).flatMap(report -> find(REPORT, report.get("REM"))
                .map(metar -> observation(report.observedAt(), metar.group(1))));
    }

    private static Observation observation(Instant at, String text) {
        int remarksAt = text.indexOf(" RMK");
        String body = remarksAt < 0 ? text : text.substring(0, remarksAt);
        String remarks = remarksAt < 0 ? "" : text.substring(remarksAt);
        Optional<MatchResult> wind = find(WIND, body);
        Optional<MatchResult> temperature = find(TEMPERATURE, body);
        Optional<MatchResult> tenths = find(TENTHS, remarks);
        return new Observation(
                at,
                wind.map(found -> found.group(1))
                        .filter(direction -> !direction.equals("VRB"))
                        .map(Integer::valueOf)
                        .orElse(null),
                wind.map(found -> Double.valueOf(found.group(2))).orElse(null),
                wind.map(found -> found.group(3)).map(Double::valueOf).orElse(null),
                find(VISIBILITY, body).map(MetarLines::miles).orElse(null),
                ceiling(body),
                precipitation(remarks),
                tenths.map(found -> tenths(found, 1))
                        .or(() -> temperature.map(found -> degrees(found, 1)))
                        .orElse(null),
                tenths.map(found -> tenths(found, 3))
                        .or(() -> temperature
                                .filter(found -> found.group(4) != null)
                                .map(found -> degrees(found, 3)))
                        .orElse(null),
                thunders(body, remarks),
                WeatherFormat.METAR.formatName());
    }

    /** Whole miles, a fraction, or both: {@code 10SM}, {@code 1/4SM}, {@code 1 1/2SM}. */
    private static double miles(MatchResult found) {
        double last = Integer.parseInt(found.group(3));
        if (found.group(2) == null) {
            return last;
        }
        double whole = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        return WeatherLines.round(whole + Integer.parseInt(found.group(2)) / last);
    }

    private static @Nullable Integer ceiling(String body) {
        OptionalInt lowest = CEILING.matcher(body)
                .results()
                .mapToInt(layer -> FEET_OF_LAYER * Integer.parseInt(layer.group(1)))
                .min();
        if (lowest.isPresent()) {
            return lowest.getAsInt();
        }
        return SKY.matcher(body).find() ? Observation.UNLIMITED_CEILING : null;
    }

    private static @Nullable Double precipitation(String remarks) {
        Optional<MatchResult> depth = find(RAIN, remarks);
        if (depth.isPresent()) {
            return WeatherLines.round(Integer.parseInt(depth.get().group(1)) * MILLIMETERS_OF_HUNDREDTH_INCH);
        }
        return remarks.contains(MEASURES_RAIN) && !remarks.contains(GAUGE_IS_BROKEN) ? Double.valueOf(0) : null;
    }

    /** A report without a thunderstorm means that there was none, unless it says that the station cannot tell. */
    private static @Nullable Boolean thunders(String body, String remarks) {
        boolean isReported = THUNDER.matcher(body).find();
        return (isReported || !remarks.contains(CANNOT_TELL_THUNDER)) ? Boolean.valueOf(isReported) : null;
    }

    private static double degrees(MatchResult found, int sign) {
        int degrees = Integer.parseInt(found.group(sign + 1));
        return found.group(sign).isEmpty() ? degrees : -degrees;
    }

    private static double tenths(MatchResult found, int sign) {
        double degrees = Integer.parseInt(found.group(sign + 1)) / SCALE;
        return found.group(sign).equals("0") ? degrees : -degrees;
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.toUpperCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}

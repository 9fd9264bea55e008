package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.expr;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ontime.crossing.CrossingAnswer;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.DelayTotals;
import ontime.model.flight.Route;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Every number of a report, asked of the table itself, and the same numbers as the report has them. */
final class ReportQuery {

    private static final String FIGURES =
            """
            concat_ws(' ', count(*),
              count_if(Cancelled = 1 AND CancellationCode = 'A'), count_if(Cancelled = 1 AND CancellationCode = 'B'),
              count_if(Cancelled = 1 AND CancellationCode = 'C'), count_if(Cancelled = 1 AND CancellationCode = 'D'),
              count_if(Cancelled = 1 AND CancellationCode IS NULL), coalesce(sum(Diverted), 0),
              count(DepDelay), count_if(DepDelay >= 15), coalesce(sum(DepDelay), 0),
              count(ArrDelay), count_if(ArrDelay >= 15), coalesce(sum(ArrDelay), 0),
              coalesce(sum(CarrierDelay), 0), coalesce(sum(WeatherDelay), 0), coalesce(sum(NASDelay), 0),
              coalesce(sum(SecurityDelay), 0), coalesce(sum(LateAircraftDelay), 0))""";

    private static final String PERCENTILES =
            """
            coalesce(concat_ws(' ',
              int(percentile_disc(0.5) WITHIN GROUP (ORDER BY ArrDelay)),
              int(percentile_disc(0.9) WITHIN GROUP (ORDER BY ArrDelay))), '')""";

    private final Dataset<Row> flights;

    /** Asks these flights. */
    ReportQuery(Dataset<Row> flights) {
        this.flights = flights;
    }

    /** What the table says of a report's flights: figures and percentiles by list and key. */
    Map<String, String> ofTable(DelayReport report) {
        Dataset<Row> subject = flights.where(condition(report.subject(), report.id()));
        Map<String, String> numbers = new TreeMap<>();
        add(numbers, subject, "totals", "''", true);
        boolean all = report.subject() == DelaySubject.ALL;
        add(numbers, subject, "hours", "int(CRSDepTime) DIV 100 % 24", all);
        add(numbers, subject, "weekdays", "DayOfWeek", all);
        add(numbers, subject, "months", "date_format(FlightDate, 'yyyy-MM')", true);
        if (report.subject() != DelaySubject.AIRLINE) {
            add(numbers, subject, "carriers", "Carrier", true);
        }
        if (report.subject() != DelaySubject.ROUTE) {
            add(numbers, subject, "routes", "concat(Origin, '-', Dest)", true);
        }
        if (all || report.subject() == DelaySubject.AIRLINE) {
            add(numbers, subject, "airports", "Origin", true);
        }
        return numbers;
    }

    /** What the table says of flights that have the same value of an expression, by this value. */
    Map<String, String> ofTable(String condition, String key) {
        Map<String, String> numbers = new TreeMap<>();
        add(numbers, flights.where(condition), "", key, true);
        return numbers;
    }

    /** The same numbers as the columns in memory have them. */
    static Map<String, String> ofCells(CrossingAnswer answer) {
        return answer.cells().stream()
                .collect(Collectors.toMap(cell -> " " + String.join("|", cell.key()), cell -> words(cell.figures())));
    }

    /** What the report says. */
    static Map<String, String> ofReport(DelayReport report) {
        Map<String, String> numbers = new TreeMap<>();
        numbers.put("totals ", words(report.figures()));
        report.byHour().forEach((hour, figures) -> numbers.put("hours " + hour, words(figures)));
        report.byWeekday().forEach((day, figures) -> numbers.put("weekdays " + day, words(figures)));
        report.byMonth().forEach((month, figures) -> numbers.put("months " + month, words(figures)));
        report.carriers().most().forEach(part -> numbers.put("carriers " + part.id(), words(part.figures())));
        report.routes().most().forEach(part -> numbers.put("routes " + part.id(), words(part.figures())));
        report.airports().most().forEach(part -> numbers.put("airports " + part.id(), words(part.figures())));
        return numbers;
    }

    /** How many parts a report says there are, of those that it lists only the most of. */
    static int left(DelayReport report) {
        return report.routes().all() - report.routes().most().size();
    }

    private static void add(
            Map<String, String> numbers, Dataset<Row> flights, String list, String key, boolean withPercentiles) {
        String percentiles = withPercentiles ? PERCENTILES : "''";
        flights.selectExpr(key + " AS Key", "*")
                .groupBy("Key")
                .agg(expr(FIGURES), expr(percentiles))
                .collectAsList()
                .forEach(row -> numbers.put(list + " " + row.get(0), row.getString(1) + " | " + row.getString(2)));
    }

    private static String condition(DelaySubject subject, String id) {
        return switch (subject) {
            case ALL -> "true";
            case AIRLINE -> "Carrier = '%s'".formatted(id);
            case DEPARTURES -> "Origin = '%s'".formatted(id);
            case ARRIVALS -> "Dest = '%s'".formatted(id);
            case ROUTE ->
                "Origin = '%s' AND Dest = '%s'"
                        .formatted(Route.parse(id).origin(), Route.parse(id).dest());
        };
    }

    private static String words(DelayFigures figures) {
        DelayTotals totals = figures.totals();
        DelayPercentiles percentiles = figures.arrDelay();
        String sums = LongStream.of(
                        totals.flights(),
                        totals.cancellations().carrier(),
                        totals.cancellations().weather(),
                        totals.cancellations().nas(),
                        totals.cancellations().security(),
                        totals.cancellations().notReported(),
                        totals.diverted(),
                        totals.departures(),
                        totals.lateDepartures(),
                        totals.sumDepDelay(),
                        totals.arrivals(),
                        totals.lateArrivals(),
                        totals.sumArrDelay(),
                        totals.causes().carrier(),
                        totals.causes().weather(),
                        totals.causes().nas(),
                        totals.causes().security(),
                        totals.causes().lateAircraft())
                .mapToObj(Long::toString)
                .collect(Collectors.joining(" "));
        return sums + " | " + (percentiles == null ? "" : percentiles.median() + " " + percentiles.ninetieth());
    }
}

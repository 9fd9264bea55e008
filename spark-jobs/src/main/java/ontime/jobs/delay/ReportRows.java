package ontime.jobs.delay;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ontime.jobs.total.Addition;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.Ranking;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reports, from the rows of a {@link DelayTotal}. */
public final class ReportRows {

    /** The id of a report. */
    public static final String ID = "ReportId";

    private static final String ASPECT = "Aspect";
    private static final String KEY = "Key";
    private static final String ENTRY = "Entry";
    private static final String FIGURES = "Figures";
    private static final String PERCENTILES = DelayTotal.PERCENTILES;

    private ReportRows() {}

    /** The reports of a subject, one row each: {@link #ID} and the columns that {@link #report} reads. */
    public static Dataset<Row> reports(Dataset<Row> total, DelaySubject subject) {
        return figures(total, subject)
                .groupBy(ID)
                .agg(collect_list(struct(figureColumns().toArray(Column[]::new)))
                        .as(FIGURES));
    }

    /** A row of {@link #reports}. */
    public static DelayReport report(DelaySubject subject, Row row) {
        ReportBuilder report = new ReportBuilder(subject, row.getAs(ID));
        row.<Row>getList(row.fieldIndex(FIGURES)).forEach(figure -> report.add(aspect(figure), part(figure)));
        return report.build();
    }

    /** All rankings. */
    public static List<Ranking> rankings(Dataset<Row> total) {
        ReportBuilder all = new ReportBuilder(DelaySubject.ALL, DelayReport.ALL);
        figures(total, DelaySubject.ALL).collectAsList().forEach(figure -> all.add(aspect(figure), part(figure)));
        return all.rankings();
    }

    /** All figures of all reports of a subject, one row each. */
    private static Dataset<Row> figures(Dataset<Row> total, DelaySubject subject) {
        Map<Aspect, Grouping> groupings = new EnumMap<>(ReportPlan.groupings(subject));
        Dataset<Row> months = ofMonths(total, subject, groupings.remove(Aspect.MONTHS));
        List<Column> entries = new ArrayList<>();
        groupings.forEach((aspect, grouping) -> entries.add(when(
                col(MonthlyDelays.GROUPING).equalTo(grouping.storedName()),
                struct(lit(aspect.name()).as(ASPECT), aspect.key().as(KEY)))));
        return total.where(col(MonthlyDelays.GROUPING)
                        .isin(groupings.values().stream()
                                .map(Grouping::storedName)
                                .distinct()
                                .toArray()))
                .withColumn(ENTRY, explode(array_compact(array(entries.toArray(Column[]::new)))))
                .withColumn(ID, ReportPlan.id(subject))
                .withColumn(ASPECT, col(ENTRY).getField(ASPECT))
                .withColumn(KEY, col(ENTRY).getField(KEY))
                .withColumn(PERCENTILES, DelayHistograms.percentilesOf(array(col(MonthlyDelays.HISTOGRAM))))
                .select(columns(col(ID)))
                .unionByName(months);
    }

    /** The figures of each month, which a total has as they are. */
    private static Dataset<Row> ofMonths(Dataset<Row> total, DelaySubject subject, @Nullable Grouping grouping) {
        String name = Objects.requireNonNull(grouping).storedName();
        return total.where(col(MonthlyDelays.GROUPING).equalTo(name))
                .select(ReportPlan.id(subject).as(ID), explode(col(Addition.MONTHS)))
                .select(
                        col(ID),
                        lit(Aspect.MONTHS.name()).as(ASPECT),
                        col("key").as(KEY),
                        col("value.*"))
                .select(columns(col(ID)));
    }

    private static Column[] columns(Column id) {
        return Stream.concat(Stream.of(id), figureColumns().stream()).toArray(Column[]::new);
    }

    private static List<Column> figureColumns() {
        List<Column> columns = new ArrayList<>(List.of(col(ASPECT), col(KEY), col(PERCENTILES)));
        DelaySums.names().forEach(name -> columns.add(col(name)));
        return columns;
    }

    private static Aspect aspect(Row figure) {
        return Aspect.valueOf(figure.getAs(ASPECT));
    }

    private static DelayPart part(Row figure) {
        Row percentiles = figure.getAs(PERCENTILES);
        return new DelayPart(
                figure.getAs(KEY),
                new DelayFigures(DelaySums.totals(figure), DelayHistograms.percentiles(percentiles)));
    }
}

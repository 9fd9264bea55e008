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
import java.util.List;
import java.util.Map;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.Ranking;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Reports, added up from the rows of {@link MonthlyDelays}. */
public final class ReportRows {

    /** The id of a report. */
    public static final String ID = "ReportId";

    private static final String ASPECT = "Aspect";
    private static final String KEY = "Key";
    private static final String ENTRY = "Entry";
    private static final String FIGURES = "Figures";
    private static final String PERCENTILES = "Percentiles";

    private ReportRows() {}

    /** The reports of a subject, one row each: {@link #ID} and the columns that {@link #report} reads. */
    public static Dataset<Row> reports(Dataset<Row> monthly, DelaySubject subject) {
        return figures(monthly, subject)
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
    public static List<Ranking> rankings(Dataset<Row> monthly) {
        ReportBuilder all = new ReportBuilder(DelaySubject.ALL, DelayReport.ALL);
        figures(monthly, DelaySubject.ALL).collectAsList().forEach(figure -> all.add(aspect(figure), part(figure)));
        return all.rankings();
    }

    /** All figures of all reports of a subject, one row each. */
    private static Dataset<Row> figures(Dataset<Row> monthly, DelaySubject subject) {
        Map<Aspect, Grouping> groupings = ReportPlan.groupings(subject);
        List<Column> entries = new ArrayList<>();
        groupings.forEach((aspect, grouping) -> entries.add(when(
                col(MonthlyDelays.GROUPING).equalTo(grouping.storedName()),
                struct(lit(aspect.name()).as(ASPECT), aspect.key().as(KEY)))));
        Dataset<Row> rows = monthly.where(col(MonthlyDelays.GROUPING)
                        .isin(groupings.values().stream()
                                .map(Grouping::storedName)
                                .distinct()
                                .toArray()))
                .withColumn(ENTRY, explode(array_compact(array(entries.toArray(Column[]::new)))))
                .withColumn(ID, ReportPlan.id(subject))
                .withColumn(ASPECT, col(ENTRY).getField(ASPECT))
                .withColumn(KEY, col(ENTRY).getField(KEY));
        return DelaySums.ofSums(
                rows.groupBy(ID, ASPECT, KEY),
                DelayHistograms.percentilesOf(collect_list(col(MonthlyDelays.HISTOGRAM)))
                        .as(PERCENTILES));
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

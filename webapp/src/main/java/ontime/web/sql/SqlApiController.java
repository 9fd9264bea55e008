package ontime.web.sql;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlExplanation;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlRows;
import ontime.model.sql.SqlTable;
import ontime.model.workbench.QueryChart;
import ontime.model.workbench.RanQuery;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartFiles;
import ontime.web.error.ProblemException;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Queries as JSON: what the pages do, for programs with a token. */
@RestController
@Tag(name = "SQL")
final class SqlApiController {

    static final String API = "/api/v1/sql";

    private static final String QUERIES = API + "/queries";
    private static final String QUERY = QUERIES + "/{id}";

    private final Workbench workbench;
    private final SqlGateway gateway;
    private final SqlTables tables;
    private final SqlHistory history;
    private final QueryTemplates templates;
    private final ResultCharts charts;

    SqlApiController(
            Workbench workbench,
            SqlGateway gateway,
            SqlTables tables,
            SqlHistory history,
            QueryTemplates templates,
            ResultCharts charts) {
        this.workbench = workbench;
        this.gateway = gateway;
        this.tables = tables;
        this.history = history;
        this.templates = templates;
        this.charts = charts;
    }

    /**
     * A statement to run.
     *
     * @param id UUID made by the caller, so that a repeated request is no second query; null for a new one
     * @param statement one SELECT
     * @param parameters values of {@code :name}; null if there are none
     */
    record Asked(@Nullable UUID id, String statement, @Nullable Map<String, SqlParameter> parameters) {

        Map<String, SqlParameter> values() {
            return parameters == null ? Map.of() : parameters;
        }
    }

    @GetMapping(API + "/tables")
    @Operation(summary = "Tables that you may read, the most used first")
    List<SqlTable> tables(@AuthenticationPrincipal UserAccount me) {
        return tables.list(me);
    }

    @GetMapping(API + "/templates")
    @Operation(summary = "Statements for common questions")
    List<QueryTemplates.Template> templates(Locale locale) {
        return templates.list(locale);
    }

    @PostMapping(QUERIES)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Run a statement; one that is refused is answered as failed, with its problem")
    RanQuery run(@AuthenticationPrincipal UserAccount me, @RequestBody Asked asked) {
        return workbench.run(
                me, asked.id() == null ? UUID.randomUUID() : asked.id(), text(asked.statement()), asked.values());
    }

    @GetMapping(QUERIES)
    @Operation(summary = "Queries of yours and those that are shared, the newest first, at most 100")
    List<RanQuery> history(
            @AuthenticationPrincipal UserAccount me,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String state) {
        return history.find(me, new SqlHistory.Search(text, table, user, HistoryController.state(state))).stream()
                .limit(SqlHistory.MOST)
                .toList();
    }

    @GetMapping(QUERY)
    @Operation(summary = "A query, and how far it is")
    Workbench.Known query(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        return workbench.getWithProgress(me, id);
    }

    @PostMapping(QUERY + "/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop a query")
    void stop(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        workbench.stop(me, id);
    }

    @DeleteMapping(QUERY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a query and its result")
    void forget(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        workbench.forget(me, id);
    }

    @GetMapping(QUERY + "/rows")
    @Operation(summary = "Rows of the result")
    SqlRows rows(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") @Range(min = 0, max = Integer.MAX_VALUE) long offset,
            @RequestParam(defaultValue = "100") @Range(min = 1, max = ResultCharts.MOST_ROWS) int limit) {
        return gateway.rows(UUID.fromString(workbench.get(me, id).id()), offset, limit);
    }

    @PutMapping(QUERY + "/shared")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Share a query with every user who may read its tables, or stop that")
    void share(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestBody boolean shared) {
        workbench.share(me, id, shared);
    }

    @PutMapping(QUERY + "/chart")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set the chart of the result")
    void draw(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestBody QueryChart chart) {
        workbench.draw(
                me,
                id,
                ResultCharts.parse(
                                text(chart.kind()), text(chart.category()), text(chart.value()), text(chart.series()))
                        .orElse(null));
    }

    @GetMapping(QUERY + "/chart")
    @Operation(summary = "The numbers of the chart")
    ChartFiles.Numbers chart(@AuthenticationPrincipal UserAccount me, @PathVariable String id, Locale locale) {
        return ChartFiles.json(findChart(me, id, locale));
    }

    @GetMapping(path = QUERY + "/chart.csv", produces = "text/csv")
    @Operation(summary = "The numbers of the chart as CSV")
    ResponseEntity<String> chartCsv(@AuthenticationPrincipal UserAccount me, @PathVariable String id, Locale locale) {
        return ChartFiles.csv(findChart(me, id, locale));
    }

    private Chart findChart(UserAccount me, String id, Locale locale) {
        return charts.find(workbench.get(me, id), locale)
                .orElseThrow(() -> ProblemException.ofNotFound("sql.chart.missing"));
    }

    /** The steps of a statement, or why it can't run. */
    record Explained(@Nullable SqlExplanation explanation, @Nullable SqlProblem problem) {}

    @PostMapping(API + "/explanations")
    @Operation(summary = "How Spark would run a statement, in words and as its plan")
    Explained explain(@AuthenticationPrincipal UserAccount me, @RequestBody Asked asked) {
        try {
            return new Explained(workbench.explain(me, text(asked.statement()), asked.values()), null);
        } catch (RefusedStatementException e) {
            return new Explained(null, e.problem());
        }
    }

    @GetMapping(API + "/running")
    @Operation(summary = "Queries of all users that wait or run, for administrators")
    List<RanQuery> running() {
        return workbench.listOpen();
    }

    /** A text that may be missing in a body. */
    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}

package ontime.web.sql;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlExplanation;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProfile;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlTable;
import ontime.model.workbench.RanQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.account.UserPages;
import ontime.web.error.ProblemException;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The editor, and the page of a query with its progress and its result. */
@UserPages
final class SqlController {

    static final String PAGE = "/sql";
    static final String QUERIES = PAGE + "/queries";

    private static final String QUERY = QUERIES + "/{id}";
    private static final String NONE = "";
    private static final String EDITOR = "sql/editor";
    private static final String ASK_AGAIN_AFTER_SECONDS = "2";
    private static final long MOST_PAGES = 1_000_000;
    private static final long BYTES_OF_A_KILOBYTE = 1_000;

    private final DocumentStore store;
    private final Workbench workbench;
    private final SqlGateway gateway;
    private final SqlTables tables;
    private final QueryTemplates templates;
    private final SavedQueries saved;
    private final ResultCharts charts;
    private final ColumnCharts columns;
    private final QueryWords words;
    private final SqlPages pages;

    SqlController(
            DocumentStore store,
            Workbench workbench,
            SqlGateway gateway,
            SqlTables tables,
            QueryTemplates templates,
            SavedQueries saved,
            ResultCharts charts,
            ColumnCharts columns,
            QueryWords words,
            SqlPages pages) {
        this.store = store;
        this.workbench = workbench;
        this.gateway = gateway;
        this.tables = tables;
        this.templates = templates;
        this.saved = saved;
        this.charts = charts;
        this.columns = columns;
        this.words = words;
        this.pages = pages;
    }

    /** The editor: empty, or with a statement from the address, a template, an earlier query or a saved one. */
    @GetMapping(PAGE)
    String editor(
            @AuthenticationPrincipal UserAccount me,
            @RequestParam(defaultValue = NONE) String statement,
            @RequestParam Optional<String> template,
            @RequestParam Optional<String> query,
            @RequestParam Optional<String> save,
            Locale locale,
            Model model) {
        String text = statement;
        Map<String, SqlParameter> parameters = Map.of();
        if (template.isPresent()) {
            text = templates
                    .find(template.get(), locale)
                    .map(QueryTemplates.Template::statement)
                    .orElseThrow(() -> ProblemException.ofNotFound("sql.template.unknown", template.get()));
        } else if (query.isPresent()) {
            RanQuery earlier = workbench.get(me, query.get());
            text = earlier.statement();
            parameters = earlier.parameters();
        } else if (save.isPresent()) {
            text = saved.get(me, save.get()).newest().statement();
            parameters = saved.get(me, save.get()).newest().parameters();
        }
        pages.addEditor(me, text, parameters, locale, model);
        model.addAttribute("recent", workbench.list(me).stream().limit(5).toList());
        return EDITOR;
    }

    /** The columns of a table. */
    @GetMapping(PAGE + "/tables/{name}")
    String table(@AuthenticationPrincipal UserAccount me, @PathVariable String name, Model model) {
        SqlTable table = tables.find(me, name).orElseThrow(() -> ProblemException.ofNotFound("sql.table.unknown", name)
                .withHelp(PAGE, "sql.title"));
        model.addAttribute("table", table);
        model.addAttribute("id", UUID.randomUUID());
        return "sql/table";
    }

    /** Runs a statement and leads to its page; asks for the values of its parameters first. */
    @PostMapping(QUERIES)
    String run(
            @AuthenticationPrincipal UserAccount me,
            @RequestParam(defaultValue = NONE) String statement,
            @RequestParam Optional<UUID> id,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model) {
        Map<String, SqlParameter> parameters = ParameterFields.read(statement, form);
        if (!parameters.keySet().containsAll(TypedStatement.parameters(statement))) {
            pages.addEditor(me, statement, parameters, locale, model);
            model.addAttribute("asks", true);
            return EDITOR;
        }
        RanQuery ran = workbench.run(me, id.orElseGet(UUID::randomUUID), statement, parameters);
        return "redirect:" + QUERIES + "/" + ran.id();
    }

    /** How Spark would run a statement. */
    @PostMapping(PAGE + "/explain")
    String explain(
            @AuthenticationPrincipal UserAccount me,
            @RequestParam(defaultValue = NONE) String statement,
            @RequestParam Map<String, String> form,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Map<String, SqlParameter> parameters = ParameterFields.read(statement, form);
        pages.addEditor(me, statement, parameters, locale, model);
        if (!parameters.keySet().containsAll(TypedStatement.parameters(statement))) {
            model.addAttribute("asks", true);
            return EDITOR;
        }
        try {
            SqlExplanation explanation = workbench.explain(me, statement, parameters);
            model.addAttribute("explanation", explanation);
        } catch (RefusedStatementException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", e.problem());
        }
        return EDITOR;
    }

    /** A query: how far it is, what is wrong with it, or its rows, and what one of its columns holds. */
    @GetMapping(QUERY)
    String query(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") @Range(min = 1, max = MOST_PAGES) int page,
            @RequestParam(defaultValue = NONE) String column,
            Locale locale,
            Model model) {
        RanQuery ran = workbench.get(me, id);
        pages.addEditor(me, ran.statement(), ran.parameters(), locale, model);
        boolean available = !model.containsAttribute("unavailable");
        Workbench.Known known = available ? workbench.getWithProgress(me, id) : new Workbench.Known(ran, null);
        model.addAttribute("query", known.ran());
        SqlQuery progress = known.progress();
        if (progress != null) {
            model.addAttribute("progress", progress);
            model.addAttribute("progressText", words.progress(progress, locale));
            model.addAttribute("bytes", (progress.bytes() + BYTES_OF_A_KILOBYTE - 1) / BYTES_OF_A_KILOBYTE);
        }
        model.addAttribute("mine", known.ran().user().equals(me.name()));
        model.addAttribute("saved", saved.listOwn(me));
        model.addAttribute("dashboards", store.list(StoreCatalog.SAVED_DASHBOARDS, "User", me.name()));
        if (known.ran().problem() != null) {
            model.addAttribute("problem", known.ran().problem());
        }
        if (known.ran().isOpen()) {
            model.addAttribute("refresh", ASK_AGAIN_AFTER_SECONDS);
        }
        if (known.ran().state() == SqlQuery.State.FINISHED && available) {
            addRows(known.ran(), page, column, locale, model);
        }
        return "sql/query";
    }

    private void addRows(RanQuery ran, int page, String column, Locale locale, Model model) {
        UUID id = UUID.fromString(ran.id());
        try {
            model.addAttribute("rows", ResultPage.of(gateway.rows(id, ResultPage.offset(page), ResultPage.SIZE), page));
            charts.find(ran, locale).ifPresent(chart -> model.addAttribute("chart", chart));
            if (!column.isEmpty()) {
                SqlProfile profile = columns.profile(ran.id(), column);
                model.addAttribute("profile", profile);
                columns.chart(ran.id(), profile, locale).ifPresent(chart -> model.addAttribute("columnChart", chart));
            }
        } catch (ProblemException e) {
            if (e.status() != HttpStatus.NOT_FOUND) {
                throw e;
            }
            model.addAttribute("deleted", true);
        }
    }

    @PostMapping(QUERY + "/stop")
    String stop(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        workbench.stop(me, id);
        return "redirect:" + QUERIES + "/" + id;
    }

    @PostMapping(QUERY + "/share")
    String share(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestParam boolean shared) {
        workbench.share(me, id, shared);
        return "redirect:" + QUERIES + "/" + id;
    }

    /** Sets the chart of the result, or removes it if the kind is empty. */
    @PostMapping(QUERY + "/chart")
    String draw(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = NONE) String kind,
            @RequestParam(defaultValue = NONE) String category,
            @RequestParam(defaultValue = NONE) String value,
            @RequestParam(defaultValue = NONE) String series) {
        workbench.draw(me, id, ResultCharts.parse(kind, category, value, series).orElse(null));
        return "redirect:" + QUERIES + "/" + id;
    }

    /** Removes the query from the history, with its result. */
    @PostMapping(QUERY + "/forget")
    String forget(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        workbench.forget(me, id);
        return "redirect:" + HistoryController.PAGE;
    }
}

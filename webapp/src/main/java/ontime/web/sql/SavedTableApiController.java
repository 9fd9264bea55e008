package ontime.web.sql;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlProfile;
import ontime.model.sql.SqlTable;
import ontime.web.chart.ChartFiles;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Results as tables, and what their columns hold, as JSON. */
@RestController
@Tag(name = "SQL")
final class SavedTableApiController {

    private static final String QUERY = SqlApiController.API + "/queries/{id}";

    private final SqlTables tables;
    private final Workbench workbench;
    private final ColumnCharts columns;

    SavedTableApiController(SqlTables tables, Workbench workbench, ColumnCharts columns) {
        this.tables = tables;
        this.workbench = workbench;
        this.columns = columns;
    }

    /**
     * A table to save.
     *
     * @param name without the schema: lower-case letters, digits and underscores
     */
    record Wanted(@Nullable String name) {}

    @PostMapping(QUERY + "/table")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Save the result as a table of yours; the same again is the same table")
    SqlTable save(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestBody Wanted table) {
        try {
            return tables.save(me, workbench.getOwn(me, id), Objects.requireNonNullElse(table.name(), ""));
        } catch (RefusedStatementException e) {
            throw ProblemException.ofBadRequest("sql.mine.refused", e.problem().message());
        }
    }

    @DeleteMapping(SqlApiController.API + "/tables/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a table that you saved")
    void delete(@AuthenticationPrincipal UserAccount me, @PathVariable String name) {
        tables.delete(me, name);
    }

    @GetMapping(QUERY + "/profile")
    @Operation(summary = "What a column of the result holds")
    SqlProfile profile(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestParam String column) {
        return columns.profile(workbench.get(me, id).id(), column);
    }

    @GetMapping(path = QUERY + "/profile.csv", produces = "text/csv")
    @Operation(summary = "The ranges or the most frequent values of a column as CSV")
    ResponseEntity<String> profileCsv(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam String column,
            Locale locale) {
        String query = workbench.get(me, id).id();
        return ChartFiles.csv(columns.chart(query, columns.profile(query, column), locale)
                .orElseThrow(() -> ProblemException.ofNotFound("sql.profile.none", column)));
    }
}

package ontime.web.sql;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlParameter;
import ontime.model.workbench.QueryChart;
import ontime.model.workbench.SavedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved queries as JSON. */
@RestController
@Tag(name = "SQL")
final class SavedQueryApiController {

    private static final String SAVED = SqlApiController.API + "/saved";
    private static final String ONE = SAVED + "/{id}";

    private final SavedQueries saved;

    SavedQueryApiController(SavedQueries saved) {
        this.saved = saved;
    }

    /**
     * A query to save.
     *
     * @param name of the query
     * @param description what it is for; null for none
     * @param shared whether every user sees it
     * @param statement in SQL
     * @param parameters values of {@code :name}; null if there are none
     * @param chart of the result; null for none
     */
    record Wanted(
            @Nullable String name,
            @Nullable String description,
            boolean shared,
            @Nullable String statement,
            @Nullable Map<String, SqlParameter> parameters,
            @Nullable QueryChart chart) {

        private Map<String, SqlParameter> values() {
            return Objects.requireNonNullElse(parameters, Map.of());
        }
    }

    @GetMapping(SAVED)
    @Operation(summary = "Saved queries of yours and those that are shared")
    List<SavedQuery> list(@AuthenticationPrincipal UserAccount me) {
        return saved.list(me);
    }

    @GetMapping(ONE)
    @Operation(summary = "A saved query with its versions")
    SavedQuery get(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        return saved.get(me, id);
    }

    @PostMapping(SAVED)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Save a query under a name")
    SavedQuery add(@AuthenticationPrincipal UserAccount me, @RequestBody Wanted query) {
        return saved.add(
                me,
                SqlApiController.text(query.name()),
                SqlApiController.text(query.description()),
                query.shared(),
                SqlApiController.text(query.statement()),
                query.values(),
                query.chart());
    }

    @PutMapping(ONE)
    @Operation(summary = "Change a saved query; another statement becomes a new version")
    SavedQuery change(@AuthenticationPrincipal UserAccount me, @PathVariable String id, @RequestBody Wanted query) {
        saved.describe(
                me,
                id,
                SqlApiController.text(query.name()),
                SqlApiController.text(query.description()),
                query.shared());
        return saved.save(me, id, SqlApiController.text(query.statement()), query.values(), query.chart());
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a saved query")
    void delete(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        saved.delete(me, id);
    }
}

package ontime.web.sql.schedule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import ontime.model.account.UserAccount;
import ontime.model.workbench.QuerySchedule;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The schedules of saved queries as JSON. */
@RestController
@Tag(name = "SQL")
final class ScheduleApiController {

    private static final String SCHEDULE = "/api/v1/sql/saved/{id}/schedule";

    private final QuerySchedules schedules;

    ScheduleApiController(QuerySchedules schedules) {
        this.schedules = schedules;
    }

    /**
     * A schedule to set.
     *
     * @param weekday in English; null for each day
     * @param hour in UTC, 0 to 23
     * @param column whose values are compared
     * @param comparison above or below
     * @param value the threshold
     */
    record Wanted(
            @Nullable String weekday,
            @Nullable Integer hour,
            @Nullable String column,
            @Nullable String comparison,
            @Nullable Double value) {}

    @GetMapping(SCHEDULE)
    @Operation(summary = "When a saved query of yours runs by itself, and how its last run ended")
    QuerySchedule get(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        return schedules.find(me, id).orElseThrow(() -> ProblemException.ofNotFound("sql.schedule.none"));
    }

    @PutMapping(SCHEDULE)
    @Operation(summary = "Let a saved query of yours run by itself, with an email when a value crosses a threshold")
    QuerySchedule set(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestBody Wanted schedule,
            Locale locale) {
        return schedules.set(
                me,
                id,
                text(schedule.weekday()),
                Objects.requireNonNullElse(schedule.hour(), -1),
                text(schedule.column()),
                text(schedule.comparison()),
                text(schedule.value()),
                locale);
    }

    @DeleteMapping(SCHEDULE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a saved query of yours no longer run by itself")
    void remove(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        schedules.remove(me, id);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

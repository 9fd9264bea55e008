package ontime.web.sql.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ontime.model.account.UserAccount;
import ontime.model.workbench.QuerySchedule;
import ontime.web.account.UserMails;
import ontime.web.account.UserPages;
import ontime.web.language.ClockTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a user lets a saved query run by itself. */
@UserPages
final class ScheduleController {

    private static final String PAGE = "/sql/saved/{id}/schedule";
    private static final int HOURS = 24;

    private final QuerySchedules schedules;
    private final UserMails addresses;
    private final Clock clock;

    ScheduleController(QuerySchedules schedules, UserMails addresses, Clock clock) {
        this.schedules = schedules;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A value of a list to choose from. */
    record Option(String value, String name) {}

    @GetMapping(PAGE)
    String show(@AuthenticationPrincipal UserAccount me, @PathVariable String id, Locale locale, Model model) {
        model.addAttribute("one", schedules.query(me, id));
        schedules.find(me, id).ifPresent(schedule -> {
            model.addAttribute("schedule", schedule);
            if (schedule.runs().on()) {
                model.addAttribute("next", schedule.next(clock.instant()));
            }
        });
        model.addAttribute("hasAddress", addresses.find(me).isPresent());
        model.addAttribute("longestColumn", QuerySchedule.LONGEST_COLUMN);
        model.addAttribute("weekdays", weekdays(locale));
        model.addAttribute("hours", hours(locale));
        return "sql/schedule";
    }

    private static List<Option> weekdays(Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(day.name(), day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
                .toList();
    }

    private static List<Option> hours(Locale locale) {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Option(
                        Integer.toString(hour), ClockTime.show(String.format(Locale.ROOT, "%02d:00", hour), locale)))
                .toList();
    }

    @PostMapping(PAGE)
    String set(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String weekday,
            @RequestParam(defaultValue = "-1") int hour,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String comparison,
            @RequestParam(defaultValue = "") String value,
            Locale locale) {
        QuerySchedule set = schedules.set(me, id, weekday, hour, column, comparison, value, locale);
        return to(set.id());
    }

    @PostMapping(PAGE + "/delete")
    String remove(@AuthenticationPrincipal UserAccount me, @PathVariable String id) {
        schedules.remove(me, id);
        return to(id);
    }

    private static String to(String id) {
        return "redirect:/sql/saved/" + id + "/schedule";
    }
}

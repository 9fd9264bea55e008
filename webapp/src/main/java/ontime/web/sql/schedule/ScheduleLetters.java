package ontime.web.sql.schedule;

import java.net.URI;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ontime.mail.Letter;
import ontime.mail.Mail;
import ontime.model.mail.MailAddress;
import ontime.model.workbench.QuerySchedule;
import ontime.model.workbench.RanQuery;
import ontime.model.workbench.SavedQuery;
import ontime.stores.subscription.SubscriptionLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the email that says that a value of a result has crossed a threshold. */
@Component
final class ScheduleLetters {

    private static final int LONGEST_PART = 60;

    private final QuerySchedules schedules;
    private final SubscriptionLinks links;
    private final MessageSource messages;

    ScheduleLetters(QuerySchedules schedules, SubscriptionLinks links, MessageSource messages) {
        this.schedules = schedules;
        this.links = links;
        this.messages = messages;
    }

    /** The email about a run. One that is sent again has the same id. */
    Mail of(
            QuerySchedule schedule,
            Instant due,
            SavedQuery saved,
            RanQuery ran,
            List<Double> beyond,
            MailAddress address) {
        Locale locale = Locale.forLanguageTag(schedule.language());
        NumberFormat numbers = NumberFormat.getInstance(locale);
        URI unsubscribe = links.page(ScheduleLinkController.PAGE + "?key=" + schedules.key(schedule));
        String comparison = schedule.comparison().name();
        Letter letter = Letter.of(
                        locale,
                        say(
                                "sql.schedule.letter." + comparison,
                                locale,
                                line(saved.name()),
                                line(schedule.column()),
                                numbers.format(schedule.value())))
                .paragraph(say(
                        "sql.schedule.letter.text", locale, beyond.size(), numbers.format(extreme(schedule, beyond))))
                .button(say("sql.schedule.letter.button", locale), links.page("/sql/queries/" + ran.id()))
                .quiet(say("sql.schedule.letter.why", locale))
                .link(say("sql.schedule.letter.off", locale), unsubscribe);
        return Mail.of(
                String.format(Locale.ROOT, "query-%s-%d", schedule.id(), due.getEpochSecond()),
                address,
                letter,
                null,
                unsubscribe);
    }

    private static double extreme(QuerySchedule schedule, List<Double> beyond) {
        return schedule.comparison() == QuerySchedule.Comparison.ABOVE
                ? beyond.stream().mapToDouble(Double::doubleValue).max().orElseThrow()
                : beyond.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** On one line, for the subject. */
    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_PART ? line.substring(0, LONGEST_PART) : line;
    }

    private String say(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }
}

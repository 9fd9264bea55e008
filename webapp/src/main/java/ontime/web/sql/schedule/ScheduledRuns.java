package ontime.web.sql.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlQuery;
import ontime.model.workbench.QuerySchedule;
import ontime.model.workbench.RanQuery;
import ontime.model.workbench.SavedQuery;
import ontime.stores.StoreUnavailableException;
import ontime.web.account.UserMails;
import ontime.web.account.Users;
import ontime.web.background.BackgroundTasks;
import ontime.web.error.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Runs the schedules that are due, once each. Before a run, a process takes the schedule for a while in the store: of two
 * that take it at once, only one gets it. The query of a run has an id that follows from the schedule and the time, so a
 * run that was interrupted goes on with the same query.
 */
@Component
final class ScheduledRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);

    private static final Duration HELD_FOR = Duration.ofMinutes(10);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    /** After that, a run that could not begin or end has failed. */
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(6);

    private final QuerySchedules schedules;
    private final ScheduledStatements statements;
    private final Users users;
    private final UserMails addresses;
    private final ScheduleLetters letters;
    private final Mails mails;
    private final Clock clock;

    ScheduledRuns(
            QuerySchedules schedules,
            ScheduledStatements statements,
            Users users,
            UserMails addresses,
            ScheduleLetters letters,
            Mails mails,
            Clock clock) {
        this.schedules = schedules;
        this.statements = statements;
        this.users = users;
        this.addresses = addresses;
        this.letters = letters;
        this.mails = mails;
        this.clock = clock;
    }

    /** Runs what is due. */
    @Scheduled(
            fixedDelay = 1,
            initialDelay = 1,
            timeUnit = TimeUnit.MINUTES,
            scheduler = BackgroundTasks.MAIL_SCHEDULER)
    void check() {
        try {
            for (QuerySchedule schedule : schedules.list()) {
                schedule.findDue(now()).ifPresent(due -> take(schedule, due));
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("Could not run the queries that are due: {}", e.getMessage());
        } finally {
            mails.pause();
        }
    }

    private void take(QuerySchedule schedule, Instant due) {
        QuerySchedule mine = schedule.held(now().plus(HELD_FOR));
        if (!schedules.replace(schedule, mine)) {
            LOG.debug("schedule {} is changed or run elsewhere", schedule.id());
            return;
        }
        Optional<UserAccount> user = users.find(mine.user());
        Optional<SavedQuery> saved = user.flatMap(known -> statements.findSaved(known, mine.id()));
        if (user.isEmpty() || saved.isEmpty()) {
            schedules.remove(mine.id());
            return;
        }
        QuerySchedule after = run(mine, due, user.get(), saved.get());
        if (!schedules.replace(mine, after)) {
            LOG.info("schedule {} was changed while it ran", mine.id());
        }
    }

    private QuerySchedule run(QuerySchedule mine, Instant due, UserAccount user, SavedQuery saved) {
        try {
            RanQuery ran = statements.run(user, id(mine, due, saved), saved.newest());
            if (ran.isOpen()) {
                return later(mine, due, "It did not end within six hours.");
            }
            return ran.state() == SqlQuery.State.FINISHED
                    ? compare(mine, due, user, saved, ran)
                    : mine.failed(
                            due,
                            ran.id(),
                            ran.problem() == null ? "" : ran.problem().message());
        } catch (ProblemException e) {
            return e.status().is5xxServerError() || e.status() == HttpStatus.TOO_MANY_REQUESTS
                    ? later(mine, due, "The SQL engine did not answer for six hours.")
                    : mine.failed(due, null, "The statement has a parameter without a value.");
        } catch (MailNotSentException e) {
            return e.isForGood()
                    ? mine.failed(due, mine.runs().query(), "The mail server refuses your address.")
                    : later(mine, due, "The mail server did not answer for six hours.");
        }
    }

    private QuerySchedule compare(QuerySchedule mine, Instant due, UserAccount user, SavedQuery saved, RanQuery ran) {
        Optional<List<Double>> values = statements.values(ran, mine.column());
        if (values.isEmpty()) {
            return mine.failed(due, ran.id(), "The result has no column %s.".formatted(mine.column()));
        }
        List<Double> beyond = values.get().stream()
                .filter(value -> mine.comparison().test(value, mine.value()))
                .toList();
        if (!beyond.isEmpty() && !mine.runs().crossed()) {
            addresses.find(user).ifPresent(address -> mails.send(letters.of(mine, due, saved, ran, beyond, address)));
        }
        return mine.ran(due, ran.id(), !beyond.isEmpty());
    }

    private QuerySchedule later(QuerySchedule mine, Instant due, String why) {
        return due.plus(GIVEN_UP_AFTER).isAfter(now())
                ? mine.held(now().plus(AGAIN_AFTER))
                : mine.failed(due, mine.runs().query(), why);
    }

    /** The same for one run, whichever process begins it; a new version of the statement is another query. */
    private static UUID id(QuerySchedule schedule, Instant due, SavedQuery saved) {
        String name = String.format(
                Locale.ROOT, "%s %s %d", schedule.id(), due, saved.newest().number());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

package ontime.testkit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ontime.model.subscription.DayMail;
import ontime.model.subscription.DayMail.State;
import ontime.stores.subscription.DayMails;
import org.junit.jupiter.api.Test;

/** The contract of {@link DayMails}. A store's test says how to open an empty one. */
public abstract class DayMailsContract {

    private static final LocalDate DAY = LocalDate.of(2008, 1, 16);
    private static final String ONE = "00112233445566778899aabbccddeeff";
    private static final String OTHER = "ff112233445566778899aabbccddeeff";

    /** A ledger without entries. */
    protected abstract DayMails open();

    @Test
    void anEntryIsFoundByItsDayAndSubscription() {
        DayMails mails = open();
        DayMail entry = sending(DAY, ONE);

        assertThat(mails.add(entry)).isTrue();

        assertThat(mails.find(DAY, ONE)).contains(entry);
        assertThat(mails.find(DAY, OTHER)).isEmpty();
        assertThat(mails.find(DAY.plusDays(1), ONE)).isEmpty();
    }

    @Test
    void theFirstEntryOfADayAndSubscriptionStays() {
        DayMails mails = open();
        DayMail first = sending(DAY, ONE);
        mails.add(first);

        assertThat(mails.add(sending(DAY, ONE))).isFalse();

        assertThat(mails.find(DAY, ONE)).contains(first);
    }

    @Test
    void onlyTheEntryThatWasReadIsReplaced() {
        DayMails mails = open();
        DayMail first = sending(DAY, ONE);
        mails.add(first);
        DayMail sent = first.in(State.SENT, SomeSubscriptions.NOW.plusSeconds(1));

        assertThat(mails.replace(sending(DAY, ONE), sent)).as("another attempt").isFalse();
        assertThat(mails.replace(first, sent)).isTrue();
        assertThat(mails.replace(first, sent)).as("not there any more").isFalse();

        assertThat(mails.find(DAY, ONE)).contains(sent);
    }

    @Test
    void ofSeveralAtOnceOneIsFirst() throws InterruptedException, ExecutionException {
        DayMails mails = open();
        List<Callable<Boolean>> all = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(number -> () -> mails.add(sending(DAY, ONE)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        int first = 0;
        for (Future<Boolean> added : threads.invokeAll(all)) {
            first += added.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(first).isEqualTo(1);
    }

    private static DayMail sending(LocalDate day, String subscription) {
        return DayMail.sending(day, subscription, SomeSubscriptions.NOW);
    }
}

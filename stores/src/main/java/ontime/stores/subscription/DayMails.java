package ontime.stores.subscription;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.subscription.DayMail;

/** The ledger of daily mails: one entry a day and subscription, of which two runs at once can't both be the writer. */
public interface DayMails {

    /**
     * The entry of a day and subscription.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<DayMail> find(LocalDate day, String subscription);

    /** Adds an entry; false where there is one of its day and subscription. */
    boolean add(DayMail entry);

    /** Puts an entry in the place of another of its day and subscription; false where that is not the one there is now. */
    boolean replace(DayMail before, DayMail after);

    /**
     * Forgets the entries of all days before one.
     *
     * @return entries forgotten
     */
    long deleteBefore(LocalDate day);
}

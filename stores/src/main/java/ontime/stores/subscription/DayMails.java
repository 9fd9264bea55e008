package ontime.stores.subscription;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.subscription.DayMail;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** The ledger of daily emails: one entry per day and subscription. Of two runs at once, only one can write an entry. */
public final class DayMails {

    private final DocumentStore store;

    /** The ledger of a store. */
    public DayMails(DocumentStore store) {
        this.store = store;
    }

    /** The entry of a day and subscription. */
    public Optional<DayMail> find(LocalDate day, String subscription) {
        return store.find(StoreCatalog.DAY_MAILS, DayMail.id(day, subscription));
    }

    /** Adds an entry. Returns false if there is one for its day and subscription. */
    public boolean add(DayMail entry) {
        return store.add(StoreCatalog.DAY_MAILS, entry);
    }

    /** Replaces an entry. Returns false if the stored entry is not the one before. */
    public boolean replace(DayMail before, DayMail after) {
        return store.replace(StoreCatalog.DAY_MAILS, before, after);
    }
}

package ontime.testkit.subscription;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ontime.model.subscription.DayMail;
import ontime.stores.subscription.DayMails;

/** The ledger in a map; passes the same contract as the real store. */
public final class InMemoryDayMails implements DayMails {

    private final Map<String, DayMail> byId = new ConcurrentHashMap<>();

    @Override
    public Optional<DayMail> find(LocalDate day, String subscription) {
        return Optional.ofNullable(byId.get(DayMail.id(day, subscription)));
    }

    @Override
    public boolean add(DayMail entry) {
        return byId.putIfAbsent(id(entry), entry) == null;
    }

    @Override
    public boolean replace(DayMail before, DayMail after) {
        return byId.replace(id(before), before, after);
    }

    @Override
    public long deleteBefore(LocalDate day) {
        long all = byId.size();
        byId.values().removeIf(entry -> entry.day().isBefore(day));
        return all - byId.size();
    }

    private static String id(DayMail entry) {
        return DayMail.id(entry.day(), entry.subscription());
    }
}

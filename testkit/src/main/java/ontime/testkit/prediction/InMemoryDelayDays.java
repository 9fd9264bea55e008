package ontime.testkit.prediction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.model.prediction.DelayDay;
import ontime.stores.prediction.DelayDays;

/** Days of a map; passes the same contract as the real store. */
public final class InMemoryDelayDays implements DelayDays {

    private final Map<String, DelayDay> byId;

    /** Holds these. */
    public InMemoryDelayDays(Collection<DelayDay> days) {
        byId = days.stream()
                .collect(Collectors.toMap(day -> DelayDay.id(day.subject(), day.day(), day.month()), day -> day));
    }

    @Override
    public Optional<DelayDay> find(String subject, LocalDate day, YearMonth month) {
        return Optional.ofNullable(byId.get(DelayDay.id(subject, day, month)));
    }
}

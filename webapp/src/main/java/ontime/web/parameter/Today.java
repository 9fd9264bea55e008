package ontime.web.parameter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import ontime.web.publication.ShownBeside;
import org.springframework.stereotype.Component;

/** The day that people call today when they search, or ask for a weekday. */
@Component
public final class Today implements ShownBeside {

    /** Where most of the flights and travellers are. */
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final Set<String> PAGES = Set.of(FormAddress.BOX, FormAddress.PREDICT);

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The day. */
    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    @Override
    public boolean isShownAt(String path) {
        return PAGES.contains(path);
    }

    @Override
    public String fingerprint() {
        return date().toString();
    }
}

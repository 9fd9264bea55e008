package ontime.web.find;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import ontime.web.parameter.FormAddress;
import ontime.web.publication.ShownBeside;
import org.springframework.stereotype.Component;

/** The day that people call today when they search. */
@Component
final class Today implements ShownBeside {

    /** Where most of the flights and travellers are. */
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    @Override
    public boolean isShownAt(String path) {
        return path.equals(FormAddress.BOX);
    }

    @Override
    public String fingerprint() {
        return date().toString();
    }
}

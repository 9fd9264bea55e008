package ontime.web.ranking;

import ontime.web.delay.PartRow;
import ontime.web.delay.ShareTone;
import org.jspecify.annotations.Nullable;

/**
 * A row of a ranking.
 *
 * @param rank from 1; null if it has too few flights
 * @param part its name, its page and its figures
 */
public record RankedRow(@Nullable Integer rank, PartRow part) {

    public ShareTone tone() {
        return ShareTone.of(part.figures().onTimeShare());
    }
}

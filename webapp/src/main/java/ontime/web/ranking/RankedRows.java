package ontime.web.ranking;

import java.util.List;
import java.util.Locale;
import ontime.model.delay.DelayPart;
import ontime.model.delay.RankingSubject;
import ontime.web.delay.PartNames;
import ontime.web.delay.PartRow;
import ontime.web.delay.TimePart;
import org.springframework.stereotype.Component;

/** The rows of a ranking, with their names and pages. */
@Component
final class RankedRows {

    private final PartNames names;

    RankedRows(PartNames names) {
        this.names = names;
    }

    List<PartRow> of(RankingSubject subject, List<DelayPart> parts, Locale locale) {
        return switch (subject) {
            case AIRLINES -> names.airlines(parts);
            case AIRPORTS -> names.airports(parts);
            case ROUTES -> names.routes(parts);
            case HOURS -> times(TimePart.HOUR, parts, locale);
            case WEEKDAYS -> times(TimePart.WEEKDAY, parts, locale);
            case MONTHS -> times(TimePart.MONTH, parts, locale);
        };
    }

    private List<PartRow> times(TimePart by, List<DelayPart> parts, Locale locale) {
        return parts.stream().map(part -> names.row(by, part, locale)).toList();
    }
}

package ontime.web.ranking;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import ontime.model.delay.DelayPart;
import ontime.model.delay.RankingSubject;
import ontime.web.delay.FlightFigures;
import ontime.web.delay.PartNames;
import ontime.web.delay.PartRow;
import org.springframework.stereotype.Component;

/** What is ranked, with its name and its page. */
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
            case HOURS -> named(parts, PartNames::hour);
            case WEEKDAYS -> named(parts, day -> PartNames.weekday(day, locale));
            case MONTHS -> named(parts, month -> names.month(month, locale));
        };
    }

    private static List<PartRow> named(List<DelayPart> parts, Function<String, String> name) {
        return parts.stream()
                .map(part -> new PartRow(null, name.apply(part.id()), null, FlightFigures.of(part.figures())))
                .toList();
    }
}

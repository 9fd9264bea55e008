package ontime.stores.delay;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.model.delay.DelayPart;
import ontime.model.delay.RankedEnds;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import org.bson.Document;

/** The documents of {@code delay_rankings}. */
public final class DelayRankingDocuments {

    private static final String ID = "_id";
    private static final String RANKED = "Ranked";
    private static final String TOO_FEW = "TooFewFlights";
    private static final String BEST = "Best";
    private static final String WORST = "Worst";

    private DelayRankingDocuments() {}

    /** A ranking's document. */
    public static Document of(Ranking ranking) {
        Document document = new Document(ID, id(ranking.subject()))
                .append(RANKED, ranking.ranked())
                .append(TOO_FEW, ranking.tooFew());
        ranking.ends()
                .forEach((measure, ends) -> document.append(
                        measure.name(),
                        new Document(BEST, DelayFiguresDocuments.of(ends.best()))
                                .append(WORST, DelayFiguresDocuments.of(ends.worst()))));
        return document;
    }

    static Ranking ranking(RankingSubject subject, Document document) {
        Map<RankingMeasure, RankedEnds> ends = new EnumMap<>(RankingMeasure.class);
        for (RankingMeasure measure : RankingMeasure.values()) {
            Document both = document.get(measure.name(), Document.class);
            ends.put(measure, new RankedEnds(parts(both, BEST), parts(both, WORST)));
        }
        return new Ranking(subject, document.getInteger(RANKED), document.getInteger(TOO_FEW), ends);
    }

    /** {@code airlines}. */
    static String id(RankingSubject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    private static List<DelayPart> parts(Document ends, String name) {
        return ends.getList(name, Document.class).stream()
                .map(DelayFiguresDocuments::part)
                .toList();
    }
}

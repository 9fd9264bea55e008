package ontime.stores.airplane;

import java.util.List;
import java.util.function.Function;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airplane.ManufacturerShares.Merge;
import ontime.model.airplane.ManufacturerShares.Share;
import org.bson.Document;

/** The one document of {@code airplane_manufacturers}. */
public final class ManufacturerDocuments {

    static final String THE_ONE = "all";

    private static final String AIRPLANES = "Airplanes";
    private static final String DOUBTFUL = "Doubtful";
    private static final String UNKNOWN = "Unknown";
    private static final String BEFORE = "Before";
    private static final String AFTER = "After";
    private static final String MERGES = "Merges";
    private static final String MANUFACTURER = "Manufacturer";
    private static final String PERCENT = "Percent";
    private static final String INTO = "Into";

    private ManufacturerDocuments() {}

    /** The document of the shares. */
    public static Document of(ManufacturerShares shares) {
        return new Document("_id", THE_ONE)
                .append(AIRPLANES, shares.airplanes())
                .append(DOUBTFUL, shares.doubtful())
                .append(UNKNOWN, shares.unknown())
                .append(BEFORE, list(shares.before(), ManufacturerDocuments::ofShare))
                .append(AFTER, list(shares.after(), ManufacturerDocuments::ofShare))
                .append(MERGES, list(shares.merges(), ManufacturerDocuments::ofMerge));
    }

    static ManufacturerShares shares(Document document) {
        return new ManufacturerShares(
                number(document, AIRPLANES),
                number(document, DOUBTFUL),
                number(document, UNKNOWN),
                list(document.getList(BEFORE, Document.class), ManufacturerDocuments::share),
                list(document.getList(AFTER, Document.class), ManufacturerDocuments::share),
                list(document.getList(MERGES, Document.class), ManufacturerDocuments::merge));
    }

    private static Document ofShare(Share share) {
        return new Document(MANUFACTURER, share.manufacturer())
                .append(AIRPLANES, share.airplanes())
                .append(PERCENT, share.percent());
    }

    private static Share share(Document document) {
        return new Share(document.getString(MANUFACTURER), number(document, AIRPLANES), document.getDouble(PERCENT));
    }

    private static Document ofMerge(Merge merge) {
        return new Document(MANUFACTURER, merge.name())
                .append(INTO, merge.into())
                .append(AIRPLANES, merge.airplanes());
    }

    private static Merge merge(Document document) {
        return new Merge(document.getString(MANUFACTURER), document.getString(INTO), number(document, AIRPLANES));
    }

    private static <A, B> List<B> list(List<A> items, Function<A, B> mapping) {
        return items.stream().map(mapping).toList();
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}

package ontime.testkit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.MongoSink;
import ontime.stores.publication.MongoPublications;
import ontime.stores.publication.Publications;
import ontime.testkit.stack.FreshDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoPublicationsIT extends PublicationsContract {

    private static final StoredDataset DATASET = StoredDataset.FLIGHTS_BY_ROUTE_DAY;
    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Publications open(Collection<Publication> held) {
        MongoPublications publications = publications();
        held.forEach(publication -> publications.publish(publication, List.of()));
        return publications;
    }

    @Test
    void whatTheLastPublicationHadAndThisOneLacksIsDeleted() {
        publish(JANUARY, List.of("a", "b", "c"));
        publish(FEBRUARY, List.of("x"));

        long deleted = publish(JANUARY, List.of("b", "d"));

        assertThat(deleted).isEqualTo(2);
        assertThat(stored()).containsExactlyInAnyOrder("b", "d", "x");
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        publish(JANUARY, List.of("a", "b"));

        long deleted = publish(JANUARY, List.of("a", "b"));

        assertThat(deleted).isZero();
        assertThat(stored()).containsExactlyInAnyOrder("a", "b");
        assertThat(publications().list(DATASET)).containsExactly(SomePublications.of(DATASET, JANUARY));
    }

    @Test
    void whatAKilledRunWroteIsDeletedByTheNextThatLacksIt() {
        publish(JANUARY, List.of("a", "b"));
        publications().announce(DATASET, JANUARY, List.of("b", "orphan"));
        write(List.of("orphan"));

        publish(JANUARY, List.of("a"));

        assertThat(stored()).containsExactly("a");
    }

    @Test
    void aMonthOfTwoHundredThousandIdsFitsIn() {
        List<String> ids = IntStream.range(0, 200_000)
                .mapToObj(i -> String.format(Locale.ROOT, "ATL-JFK-2008-01-%06d", i))
                .toList();
        publications().announce(DATASET, JANUARY, ids);

        long deleted = publications().publish(SomePublications.of(DATASET, JANUARY), ids.subList(1_200, 200_000));

        assertThat(deleted).isEqualTo(1_200);
    }

    private long publish(YearMonth month, List<String> ids) {
        publications().announce(DATASET, month, ids);
        write(ids);
        return publications().publish(SomePublications.of(DATASET, month), ids);
    }

    private void write(List<String> ids) {
        new MongoSink(database.connection())
                .replaceAll(
                        DATASET.datasetName(),
                        ids.stream().map(id -> new Document("_id", id)).iterator());
    }

    private MongoPublications publications() {
        return new MongoPublications(database.connection());
    }

    private List<String> stored() {
        return database.connection().list(DATASET.datasetName()).stream()
                .map(document -> document.getString("_id"))
                .toList();
    }
}

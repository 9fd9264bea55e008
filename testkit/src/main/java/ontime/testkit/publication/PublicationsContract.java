package ontime.testkit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.publication.Publications;
import org.junit.jupiter.api.Test;

/** The contract of {@link Publications}. A store's test says how to open one that holds some, and no others. */
public abstract class PublicationsContract {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

    /** A store that holds these publications only. */
    protected abstract Publications open(Collection<Publication> publications);

    @Test
    void aMonthOfADatasetIsFoundWithEveryValue() {
        Publication generated = SomePublications.ofDemonstration(StoredDataset.FLIGHTS_BY_MONTH, JANUARY);
        Publication real = SomePublications.of(StoredDataset.FLIGHTS_BY_ROUTE_DAY, JANUARY);

        Publications publications = open(List.of(generated, real));

        assertThat(publications.find(StoredDataset.FLIGHTS_BY_MONTH, JANUARY)).contains(generated);
        assertThat(publications.find(StoredDataset.FLIGHTS_BY_ROUTE_DAY, JANUARY))
                .contains(real);
        assertThat(publications.find(StoredDataset.FLIGHTS_BY_MONTH, FEBRUARY)).isEmpty();
    }

    @Test
    void theMonthsOfADatasetAreListedOldestFirst() {
        Publications publications = open(SomePublications.list(FEBRUARY, JANUARY));

        assertThat(publications.list(StoredDataset.FLIGHTS_BY_MONTH))
                .extracting(Publication::month)
                .containsExactly(JANUARY, FEBRUARY);
        assertThat(publications.list(StoredDataset.AIRPORTS)).isEmpty();
    }

    @Test
    void allAreListedByDatasetAndMonth() {
        Publication routeDays = SomePublications.of(StoredDataset.FLIGHTS_BY_ROUTE_DAY, JANUARY);
        Publication older = SomePublications.of(StoredDataset.FLIGHTS_BY_MONTH, JANUARY);
        Publication newer = SomePublications.of(StoredDataset.FLIGHTS_BY_MONTH, FEBRUARY);

        Publications publications = open(List.of(routeDays, newer, older));

        assertThat(publications.listAll()).containsExactly(older, newer, routeDays);
    }
}

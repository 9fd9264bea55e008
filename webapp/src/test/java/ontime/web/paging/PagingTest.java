package ontime.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ontime.stores.flight.search.PageRequest;
import ontime.web.error.ProblemException;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void anEmptyListHasOneEmptyPage() {
        Paging paging = of(0, 1);

        assertThat(paging.pages()).isEqualTo(1);
        assertThat(paging.first()).isZero();
        assertThat(paging.last()).isZero();
        assertThat(paging.previous()).isNull();
        assertThat(paging.next()).isNull();
    }

    @Test
    void theLastPageEndsWithTheLastRow() {
        Paging paging = of(47, 4);

        assertThat(paging.first()).isEqualTo(46);
        assertThat(paging.last()).isEqualTo(47);
        assertThat(paging.previous()).isEqualTo("3");
        assertThat(paging.next()).isNull();
    }

    @Test
    void fewPagesAreAllLinked() {
        assertThat(of(100, 3).links()).extracting(Paging.Link::page).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void ofManyPagesTheEndsAndTheNeighboursAreLinked() {
        Paging paging = of(1_500_000, 500);

        assertThat(paging.links()).extracting(Paging.Link::page).containsExactly(1, 499, 500, 501, 100_000);
        assertThat(paging.links()).extracting(Paging.Link::afterGap).containsExactly(false, true, false, false, true);
        assertThat(paging.links())
                .filteredOn(Paging.Link::current)
                .singleElement()
                .satisfies(link -> assertThat(link.page()).isEqualTo(500));
    }

    @Test
    void aPageBeyondTheLastIsRefused() {
        assertThatThrownBy(() -> Paging.requirePage(47, new PageRequest(Integer.MAX_VALUE, 200)))
                .isInstanceOf(ProblemException.class);
    }

    private static Paging of(long total, int page) {
        return Paging.of(total, new PageRequest(page, 15), Integer::toString);
    }
}

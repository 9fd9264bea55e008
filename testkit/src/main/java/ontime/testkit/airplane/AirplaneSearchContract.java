package ontime.testkit.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.airplane.AirplaneOrder;
import ontime.stores.airplane.AirplaneOrder.By;
import ontime.stores.airplane.AirplanePage;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.flight.search.PageRequest;
import org.junit.jupiter.api.Test;

/** The contract of {@link AirplaneSearch}. A store's test says how to open one that holds some airplanes only. */
public abstract class AirplaneSearchContract {

    private static final PageRequest FIRST_PAGE = new PageRequest(1, 50);
    private static final List<FlownAirplane> ALL = SomeAirplanes.list();

    /** A search over these airplanes only. */
    protected abstract AirplaneSearch open(Collection<FlownAirplane> airplanes);

    @Test
    void everyAirplaneIsFoundByTailNumberWithEveryValue() {
        List<FlownAirplane> reversed = new ArrayList<>(ALL);
        Collections.reverse(reversed);

        AirplanePage page = open(reversed).find(AirplaneQuery.ofAll(), AirplaneOrder.BY_TAIL_NUM, FIRST_PAGE);

        assertThat(page).isEqualTo(new AirplanePage(4, 1, 50, SomeAirplanes.entries(ALL)));
    }

    @Test
    void aTailNumberIsFoundByItsBeginningWithTheNAndWithout() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, tail("N338AA"))).containsExactly("N338AA");
        assertThat(found(search, tail("338"))).containsExactly("N338AA");
        assertThat(found(search, tail("n3"))).containsExactly("N338AA", "N378AA");
        assertThat(found(search, tail("38AA"))).isEmpty();
        assertThat(found(search, tail("80009"))).containsExactly("80009E");
    }

    @Test
    void everyWordMustBeginAWordOfTheAirplanes() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, manufacturer("airb"))).containsExactly("N640DL");
        assertThat(found(search, manufacturer("Industrie Airbus"))).containsExactly("N640DL");
        assertThat(found(search, manufacturer("dustrie"))).isEmpty();
        assertThat(found(search, owner("wilmington trust"))).containsExactly("N640DL");
        assertThat(found(search, owner("texas"))).containsExactly("N338AA");
        assertThat(found(search, engine("cfm56"))).containsExactly("N378AA", "N640DL");
        assertThat(found(search, engine("turbo fan"))).containsExactly("N338AA");
    }

    @Test
    void aModelIsFoundWithItsHyphensAndWithout() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, model("767-223"))).containsExactly("N338AA");
        assertThat(found(search, model("767"))).containsExactly("N338AA");
        assertThat(found(search, model("a3202"))).containsExactly("N640DL");
        assertThat(found(search, model("*"))).hasSize(4);
    }

    @Test
    void bothEndsOfARangeOfYearsAreInIt() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, years(1987, 1990))).containsExactly("N338AA", "N640DL");
        assertThat(found(search, years(1964, 1986))).isEmpty();
        assertThat(found(search, new AirplaneQueryParts().yearTo(1987).query())).containsExactly("N338AA", "N378AA");
        assertThat(found(search, new AirplaneQueryParts().yearFrom(1988).query()))
                .containsExactly("N640DL");
    }

    @Test
    void anAirlineMustMatchExactlyAndPartsHoldTogether() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, carrier("AA"))).containsExactly("N338AA", "N378AA");
        assertThat(found(search, carrier("A"))).isEmpty();
        assertThat(found(
                        search,
                        new AirplaneQueryParts()
                                .carrier("AA")
                                .manufacturer("boeing")
                                .query()))
                .containsExactly("N338AA");
    }

    @Test
    void whatLacksTheValueComesLastEitherWay() {
        AirplaneSearch search = open(ALL);

        assertThat(sorted(search, By.YEAR, false)).containsExactly("N378AA", "N338AA", "N640DL", "80009E");
        assertThat(sorted(search, By.YEAR, true)).containsExactly("N640DL", "N338AA", "N378AA", "80009E");
        assertThat(sorted(search, By.MANUFACTURER, false)).containsExactly("N640DL", "N338AA", "N378AA", "80009E");
        assertThat(sorted(search, By.MODEL, true)).containsExactly("N640DL", "N338AA", "N378AA", "80009E");
        assertThat(sorted(search, By.OWNER, false)).containsExactly("N338AA", "N378AA", "N640DL", "80009E");
        assertThat(sorted(search, By.ENGINE, false)).containsExactly("N378AA", "N640DL", "N338AA", "80009E");
        assertThat(sorted(search, By.FLIGHTS, true)).containsExactly("N640DL", "N338AA", "N378AA", "80009E");
        assertThat(sorted(search, By.TAIL_NUM, true)).containsExactly("N640DL", "N378AA", "N338AA", "80009E");
    }

    @Test
    void pagesOfAnySizeAndOrderAreSlicesOfTheWhole() {
        List<FlownAirplane> many = SomeAirplanes.list(117);
        AirplaneSearch search = open(many);
        List<AirplaneEntry> whole = SomeAirplanes.entries(many);
        Random random = new Random(42);

        for (int i = 0; i < 20; i++) {
            int size = 1 + random.nextInt(20);
            int page = 1 + random.nextInt(whole.size() / size + 1);

            AirplanePage found = search.find(
                    AirplaneQuery.ofAll(), new AirplaneOrder(By.MODEL, i % 2 == 0), new PageRequest(page, size));

            List<AirplaneEntry> slice =
                    whole.stream().skip((page - 1L) * size).limit(size).toList();
            assertThat(found).isEqualTo(new AirplanePage(117, page, size, slice));
        }
    }

    @Test
    void aPageBeyondTheLastIsEmptyWithTheTrueTotal() {
        AirplaneSearch search = open(ALL);

        for (int page : List.of(2, 1_000_000, Integer.MAX_VALUE)) {
            assertThat(search.find(AirplaneQuery.ofAll(), AirplaneOrder.BY_TAIL_NUM, new PageRequest(page, 200)))
                    .isEqualTo(new AirplanePage(4, page, 200, List.of()));
        }
    }

    @Test
    void beforeAnythingIsLoadedEverySearchIsEmpty() {
        assertThat(open(List.of()).find(tail("N1"), AirplaneOrder.BY_TAIL_NUM, FIRST_PAGE))
                .isEqualTo(new AirplanePage(0, 1, 50, List.of()));
    }

    private static List<String> found(AirplaneSearch search, AirplaneQuery query) {
        return tails(search.find(query, AirplaneOrder.BY_TAIL_NUM, FIRST_PAGE));
    }

    private static List<String> sorted(AirplaneSearch search, By by, boolean descending) {
        return tails(search.find(AirplaneQuery.ofAll(), new AirplaneOrder(by, descending), FIRST_PAGE));
    }

    private static List<String> tails(AirplanePage page) {
        return page.airplanes().stream().map(AirplaneEntry::tailNum).toList();
    }

    private static AirplaneQuery tail(String tail) {
        return new AirplaneQueryParts().tailNum(tail).query();
    }

    private static AirplaneQuery manufacturer(String words) {
        return new AirplaneQueryParts().manufacturer(words).query();
    }

    private static AirplaneQuery model(String words) {
        return new AirplaneQueryParts().model(words).query();
    }

    private static AirplaneQuery owner(String words) {
        return new AirplaneQueryParts().owner(words).query();
    }

    private static AirplaneQuery engine(String words) {
        return new AirplaneQueryParts().engine(words).query();
    }

    private static AirplaneQuery carrier(String code) {
        return new AirplaneQueryParts().carrier(code).query();
    }

    private static AirplaneQuery years(int from, int to) {
        return new AirplaneQueryParts().yearFrom(from).yearTo(to).query();
    }

    /** A question, part by part. */
    private static final class AirplaneQueryParts {
        private Optional<String> tailNum = Optional.empty();
        private Optional<String> manufacturer = Optional.empty();
        private Optional<String> model = Optional.empty();
        private Optional<Integer> yearFrom = Optional.empty();
        private Optional<Integer> yearTo = Optional.empty();
        private Optional<String> owner = Optional.empty();
        private Optional<String> engine = Optional.empty();
        private Optional<String> carrier = Optional.empty();

        AirplaneQueryParts tailNum(String value) {
            this.tailNum = Optional.of(value);
            return this;
        }

        AirplaneQueryParts manufacturer(String value) {
            this.manufacturer = Optional.of(value);
            return this;
        }

        AirplaneQueryParts model(String value) {
            this.model = Optional.of(value);
            return this;
        }

        AirplaneQueryParts yearFrom(int value) {
            this.yearFrom = Optional.of(value);
            return this;
        }

        AirplaneQueryParts yearTo(int value) {
            this.yearTo = Optional.of(value);
            return this;
        }

        AirplaneQueryParts owner(String value) {
            this.owner = Optional.of(value);
            return this;
        }

        AirplaneQueryParts engine(String value) {
            this.engine = Optional.of(value);
            return this;
        }

        AirplaneQueryParts carrier(String value) {
            this.carrier = Optional.of(value);
            return this;
        }

        AirplaneQuery query() {
            return new AirplaneQuery(tailNum, manufacturer, model, yearFrom, yearTo, owner, engine, carrier);
        }
    }
}

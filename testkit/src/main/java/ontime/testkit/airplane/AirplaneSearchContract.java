package ontime.testkit.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
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

        assertThat(found(search, query("tailNum", "N338AA"))).containsExactly("N338AA");
        assertThat(found(search, query("tailNum", "338"))).containsExactly("N338AA");
        assertThat(found(search, query("tailNum", "n3"))).containsExactly("N338AA", "N378AA");
        assertThat(found(search, query("tailNum", "38AA"))).isEmpty();
        assertThat(found(search, query("tailNum", "80009"))).containsExactly("80009E");
    }

    @Test
    void aTailNumberIsFoundWithItsHyphensAndBlanksAndWithout() {
        AirplaneSearch search = open(Stream.of("N-123", "N1 2Z", "..")
                .map(tail -> SomeAirplanes.flown(tail, null, Set.of(), null, "WN", 1))
                .toList());

        assertThat(found(search, AirplaneQuery.ofTailNum("n-123"))).containsExactly("N-123");
        assertThat(found(search, AirplaneQuery.ofTailNum("n12"))).containsExactly("N-123", "N1 2Z");
        assertThat(found(search, AirplaneQuery.ofTailNum("12z"))).containsExactly("N1 2Z");
        assertThat(found(search, AirplaneQuery.ofTailNum("N1 2Z"))).containsExactly("N1 2Z");
        assertThat(found(search, AirplaneQuery.ofTailNum(".."))).containsExactly("..");
    }

    @Test
    void everyWordMustBeginAWordOfTheAirplanes() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, query("manufacturer", "airb"))).containsExactly("N640DL");
        assertThat(found(search, query("manufacturer", "Industrie Airbus"))).containsExactly("N640DL");
        assertThat(found(search, query("manufacturer", "dustrie"))).isEmpty();
        assertThat(found(search, query("owner", "wilmington trust"))).containsExactly("N640DL");
        assertThat(found(search, query("owner", "texas"))).containsExactly("N338AA");
        assertThat(found(search, query("engine", "cfm56"))).containsExactly("N378AA", "N640DL");
        assertThat(found(search, query("engine", "turbo fan"))).containsExactly("N338AA");
    }

    @Test
    void aModelIsFoundWithItsHyphensAndWithout() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, query("model", "767-223"))).containsExactly("N338AA");
        assertThat(found(search, query("model", "767"))).containsExactly("N338AA");
        assertThat(found(search, query("model", "a3202"))).containsExactly("N640DL");
        assertThat(found(search, query("model", "*"))).hasSize(4);
    }

    @Test
    void bothEndsOfARangeOfYearsAreInIt() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, query("yearFrom", 1987, "yearTo", 1990))).containsExactly("N338AA", "N640DL");
        assertThat(found(search, query("yearFrom", 1964, "yearTo", 1986))).isEmpty();
        assertThat(found(search, query("yearTo", 1987))).containsExactly("N338AA", "N378AA");
        assertThat(found(search, query("yearFrom", 1988))).containsExactly("N640DL");
    }

    @Test
    void anAirlineMustMatchExactlyAndPartsHoldTogether() {
        AirplaneSearch search = open(ALL);

        assertThat(found(search, query("carrier", "AA"))).containsExactly("N338AA", "N378AA");
        assertThat(found(search, query("carrier", "A"))).isEmpty();
        assertThat(found(search, query("carrier", "AA", "manufacturer", "boeing")))
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
        assertThat(open(List.of()).find(query("tailNum", "N1"), AirplaneOrder.BY_TAIL_NUM, FIRST_PAGE))
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

    /** A query with one or two conditions by their names. */
    private static AirplaneQuery query(String name, Object value, Object... more) {
        Map<String, Object> conditions = new HashMap<>(Map.of(name, value));
        if (more.length == 2) {
            conditions.put((String) more[0], more[1]);
        }
        return new AirplaneQuery(
                text(conditions, "tailNum"),
                text(conditions, "manufacturer"),
                text(conditions, "model"),
                Optional.ofNullable((Integer) conditions.get("yearFrom")),
                Optional.ofNullable((Integer) conditions.get("yearTo")),
                text(conditions, "owner"),
                text(conditions, "engine"),
                text(conditions, "carrier"));
    }

    private static Optional<String> text(Map<String, Object> conditions, String name) {
        return Optional.ofNullable((String) conditions.get(name));
    }
}

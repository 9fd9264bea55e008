package ontime.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airport.AirportSchedule;
import ontime.model.dashboard.SavedDashboard;
import ontime.model.delay.DelaySubject;
import ontime.model.learning.Champion;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.BatchPage;
import ontime.model.prediction.DayLease;
import ontime.model.prediction.DelayDay;
import ontime.model.publication.Publication;
import ontime.model.subscription.DayMail;
import ontime.stores.StoreCatalog;
import ontime.stores.mapping.DocumentType;
import ontime.testkit.airline.SomeAirlines;
import ontime.testkit.airplane.SomeAirplanes;
import ontime.testkit.airport.SomeAirports;
import ontime.testkit.delay.SomeDelayRankings;
import ontime.testkit.delay.SomeDelayReports;
import ontime.testkit.flight.SomeMonths;
import ontime.testkit.load.SomeLoads;
import ontime.testkit.model.SomeModels;
import ontime.testkit.prediction.SomePredictions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Databases outlive releases: {@code documents.txt} holds a document of each type as version 0.1 stored it. They must be
 * read, and fields must keep their names.
 */
final class StoredDocumentsTest {

    private static final UUID ID = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11");
    private static final YearMonth MONTH = YearMonth.of(2008, 1);
    private static final LocalDate DAY = LocalDate.of(2008, 1, 15);

    private static final Map<String, Document> STORED = stored();

    /** A value, and the name under which its document is in the file. */
    private record Example<T>(String name, DocumentType<T> type, T value) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void aDocumentOfTheFirstReleaseIsRead(Example<T> example) {
        assertThat(example.type().value(document(example))).isEqualTo(example.value());
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T> void fieldsKeepTheirNamesAndForms(Example<T> example) {
        Document written =
                Document.parse(example.type().document(example.value()).toJson());

        assertThat(sorted(written)).isEqualTo(sorted(document(example)));
    }

    @Test
    void everyDocumentHasAnExample() {
        assertThat(examples().map(Example::name)).containsExactlyInAnyOrderElementsOf(STORED.keySet());
    }

    private static Document document(Example<?> example) {
        return Objects.requireNonNull(STORED.get(example.name()));
    }

    private static Stream<Example<?>> examples() {
        return Stream.of(
                new Example<>("airlines", StoreCatalog.AIRLINES, SomeAirlines.DELTA),
                new Example<>("airports", StoreCatalog.AIRPORTS, SomeAirports.ATL),
                new Example<>(
                        "airport_schedules",
                        StoreCatalog.AIRPORT_SCHEDULES,
                        new AirportSchedule("ATL", MONTH, 333, List.of(1, 0, 2), new TreeMap<>(Map.of("JFK", 760)))),
                new Example<>("airplanes", StoreCatalog.AIRPLANES, SomeAirplanes.CESSNA),
                new Example<>(
                        "airplane_manufacturers",
                        StoreCatalog.AIRPLANE_MANUFACTURERS,
                        ManufacturerShares.of(List.of("AIRBUS INDUSTRIE", "AIRBUS", "BOEING"), 1, 1)),
                new Example<>("loads", StoreCatalog.LOADS, SomeLoads.FEBRUARY_2008),
                new Example<>(
                        "airport_reports",
                        StoreCatalog.delayReports(DelaySubject.DEPARTURES),
                        SomeDelayReports.FROM_ATLANTA),
                new Example<>("delay_rankings", StoreCatalog.DELAY_RANKINGS, SomeDelayRankings.AIRLINES),
                new Example<>(
                        "delay_states",
                        StoreCatalog.DELAY_DAYS,
                        new DelayDay(
                                "ATL", DAY, MONTH, new TreeMap<>(Map.of(4, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L))))),
                new Example<>("flights_by_month", StoreCatalog.MONTH_TOTALS, SomeMonths.JANUARY_2008),
                new Example<>("prediction_requests", StoreCatalog.PREDICTION_REQUESTS, SomePredictions.request(ID)),
                new Example<>("predictions", StoreCatalog.PREDICTIONS, SomePredictions.late(ID)),
                new Example<>("ranges", StoreCatalog.PREDICTIONS, SomePredictions.withRange(ID)),
                new Example<>("rejections", StoreCatalog.PREDICTIONS, SomePredictions.rejection(ID)),
                new Example<>(
                        "batch_predictions",
                        StoreCatalog.BATCH_PREDICTIONS,
                        BatchPage.of(
                                        DAY,
                                        List.of(new BatchAnswer(
                                                SomePredictions.planned(ID), SomePredictions.onTime(ID))))
                                .get(0)),
                new Example<>("models", StoreCatalog.MODELS, SomeModels.late(1)),
                new Example<>("model_scores", StoreCatalog.MODEL_SCORES, SomeModels.liveScores()),
                new Example<>(
                        "champions",
                        StoreCatalog.CHAMPIONS,
                        new Champion("late_at_departure", List.of(1, 3), SomePredictions.NOW)),
                new Example<>(
                        "publications",
                        StoreCatalog.PUBLICATIONS,
                        new Publication("airlines", MONTH, 1, 2, 3, SomePredictions.NOW, true)),
                new Example<>(
                        "saved_dashboards",
                        StoreCatalog.SAVED_DASHBOARDS,
                        new SavedDashboard(
                                "abc",
                                "def",
                                "Fridays",
                                List.of("weekday=friday"),
                                List.of("carrier/onTimeShare"),
                                SomePredictions.NOW)),
                new Example<>(
                        "mails_sent",
                        StoreCatalog.DAY_MAILS,
                        new DayMail(DAY, "abc", DayMail.State.SENT, ID, SomePredictions.NOW)),
                new Example<>(
                        "day_leases",
                        StoreCatalog.DAY_LEASES,
                        new DayLease(DAY, DayLease.Scheduler.AIRFLOW, DayLease.State.DONE, SomePredictions.NOW)));
    }

    private static Map<String, Document> stored() {
        Map<String, Document> stored = new LinkedHashMap<>();
        try (InputStream file =
                Objects.requireNonNull(StoredDocumentsTest.class.getResourceAsStream("documents.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int end = line.indexOf(' ');
                stored.put(line.substring(0, end), Document.parse(line.substring(end + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stored;
    }

    /** Fields in no order, and without zeros: early documents have some that later ones leave out. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, of) -> {
                if (!Integer.valueOf(0).equals(of)) {
                    sorted.put((String) name, sorted(of));
                }
            });
            return sorted;
        }
        return value instanceof Collection<?> list
                ? list.stream().map(StoredDocumentsTest::sorted).toList()
                : value;
    }
}

package ontime.web.monitor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import ontime.model.learning.Champion;
import ontime.model.load.MonthLoad;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreCheck;
import ontime.stores.StoreHealth;
import ontime.stores.StoreUnavailableException;
import ontime.web.prediction.live.PredictionRequestService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Metrics of what the stores know: what the other parts last reported, loaded months, models that serve, and whether the stores
 * answer. While the store of documents is away, the last values stay.
 */
public final class StoredMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(StoredMetrics.class);

    private static final int EVERY_SECONDS = 15;

    private final DocumentStore store;
    private final List<StoreCheck> checks;
    private final Map<Metric, MultiGauge> gauges = new EnumMap<>(Metric.class);

    public StoredMetrics(
            DocumentStore store,
            List<StoreCheck> checks,
            PredictionRequestService predictions,
            MeterRegistry registry) {
        this.store = store;
        this.checks = List.copyOf(checks);
        for (Metric metric : Metric.values()) {
            if (!metric.label().isEmpty() && metric != Metric.MAILS) {
                gauges.put(
                        metric,
                        MultiGauge.builder(metric.metricName())
                                .description(metric.help())
                                .register(registry));
            }
        }
        gauge(Metric.PREDICTIONS_WAITING, registry, predictions, PredictionRequestService::waiting);
        gauge(
                Metric.PREDICTIONS_OLDEST_SECONDS,
                registry,
                predictions,
                service -> service.oldestWait().toMillis() / 1000.0);
    }

    private static void gauge(
            Metric metric,
            MeterRegistry registry,
            PredictionRequestService predictions,
            ToDoubleFunction<PredictionRequestService> value) {
        Gauge.builder(metric.metricName(), predictions, value)
                .description(metric.help())
                .register(registry);
    }

    @Scheduled(fixedDelay = EVERY_SECONDS, initialDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void update() {
        show(
                Metric.STORE_ANSWERS,
                checks.stream().map(StoreCheck::check).map(StoredMetrics::row).toList());
        try {
            showReports(store.list(StoreCatalog.PART_REPORTS));
            List<MonthLoad> loads = store.list(StoreCatalog.LOADS);
            show(
                    Metric.LOADED_ROWS,
                    rows(Metric.LOADED_ROWS, loads, load -> load.month().toString(), MonthLoad::rows));
            show(
                    Metric.LOADED,
                    rows(Metric.LOADED, loads, load -> load.month().toString(), load -> seconds(load.loadedAt())));
            List<Champion> models = store.list(StoreCatalog.CHAMPIONS);
            show(Metric.MODEL_VERSION, rows(Metric.MODEL_VERSION, models, Champion::name, Champion::version));
            show(Metric.MODEL_SINCE, rows(Metric.MODEL_SINCE, models, Champion::name, model -> seconds(model.since())));
        } catch (StoreUnavailableException e) {
            LOG.debug("Metrics stay as they were: {}", e.getMessage());
        }
    }

    private void showReports(List<PartReport> reports) {
        Map<Metric, List<Row<?>>> rows = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (metric.label().equals("part")) {
                rows.put(metric, new ArrayList<>());
            }
        }
        for (PartReport report : reports) {
            Tags part = Tags.of("part", report.part());
            add(rows, Metric.PART_REPORTED, Row.of(part, seconds(report.at())));
            report.values().forEach((name, value) -> Metric.find(name)
                    .ifPresent(metric -> add(rows, metric, Row.of(part, value))));
        }
        rows.forEach(this::show);
    }

    private static void add(Map<Metric, List<Row<?>>> rows, Metric metric, Row<?> row) {
        Objects.requireNonNull(rows.get(metric)).add(row);
    }

    private static Row<?> row(StoreHealth health) {
        return Row.of(Tags.of(Metric.STORE_ANSWERS.label(), health.store()), health.isAnswering() ? 1 : 0);
    }

    private static <T> List<Row<?>> rows(
            Metric metric, List<T> values, Function<T, String> label, Function<T, Number> value) {
        List<Row<?>> rows = new ArrayList<>();
        values.forEach(each -> rows.add(Row.of(Tags.of(metric.label(), label.apply(each)), value.apply(each))));
        return rows;
    }

    private void show(Metric metric, List<? extends Row<?>> rows) {
        Objects.requireNonNull(gauges.get(metric)).register(List.copyOf(rows), true);
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }
}

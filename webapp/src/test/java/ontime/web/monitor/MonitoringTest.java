package ontime.web.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ontime.model.catalog.RequestId;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.testkit.mail.InMemoryMails;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.Yaml;

@SpringBootTest(
        classes = {OnTimeApplication.class, StoresInMemory.class, MonitoringTest.Monitored.class},
        properties = "management.prometheus.metrics.export.enabled=true")
@AutoConfigureMockMvc
class MonitoringTest {

    private static final Path FILES = Path.of("../infra/monitoring");
    private static final Pattern NAME = Pattern.compile("\\b(?:ontime|http|jvm|process|system)_[a-z_]+");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private DocumentStore store;

    @Autowired
    private MeterRegistry registry;

    @Autowired
    private StoredMetrics metrics;

    @TestConfiguration(proxyBeanMethods = false)
    @Import({MetricsGate.class, StoredMetrics.class})
    static class Monitored {

        @Bean
        Settings.Metrics settings() {
            return new Settings.Metrics(Optional.of(new Secret("token")));
        }
    }

    @Test
    void everyMetricOfTheDashboardAndTheAlertsExists() throws IOException {
        Set<String> scraped =
                scrape().lines().map(line -> line.replaceFirst("[{ ].*", "")).collect(Collectors.toSet());

        for (String expression : expressions()) {
            assertThat(NAME.matcher(expression)
                            .results()
                            .map(MatchResult::group)
                            .toList())
                    .as(expression)
                    .isNotEmpty()
                    .isSubsetOf(scraped);
        }
    }

    @Test
    void everyMetricOfOursIsScrapedAndIsOnTheDashboard() throws IOException {
        String scraped = scrape();
        String dashboard = Files.readString(FILES.resolve("grafana-dashboard.json"));

        assertThat(Metric.values()).allSatisfy(metric -> {
            assertThat(scraped).contains("# HELP " + metric.metricName() + " " + metric.help());
            assertThat(dashboard).contains(metric.metricName());
        });
        assertThat(scraped)
                .contains("ontime_stream_lag_messages{", "part=\"stream\"")
                .contains("month=\"2008-01\"");
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        for (Map<?, ?> rule : rules()) {
            assertThat(rule.get("alert")).asString().matches("[A-Z][A-Za-z]+");
            Map<?, ?> annotations = Objects.requireNonNull((Map<?, ?>) rule.get("annotations"));
            assertThat(annotations.get("summary")).asString().isNotBlank();
            assertThat(annotations.get("action")).asString().isNotBlank();
        }
    }

    @Test
    void onlyThisMachineAndTheTokenReadMetrics() {
        assertThat(web.get().uri(MetricsGate.PATH)).hasStatusOk();
        assertThat(web.get().uri(MetricsGate.PATH).header("X-Forwarded-For", "203.0.113.9"))
                .hasStatus(404);
        assertThat(List.of("/actuator;x/prometheus", "/actuator/prometheus;x", "/%61ctuator/prometheus"))
                .allSatisfy(path -> assertThat(web.get().uri(URI.create(path)).header("X-Forwarded-For", "203.0.113.9"))
                        .hasStatus(404));
        assertThat(web.get().uri(MetricsGate.PATH).with(request -> {
                    request.setRemoteAddr("203.0.113.9");
                    return request;
                }))
                .hasStatus(404);
        assertThat(web.get()
                        .uri(MetricsGate.PATH)
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("Authorization", "Bearer other"))
                .hasStatus(404);
        assertThat(web.get()
                        .uri(MetricsGate.PATH)
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("Authorization", "Bearer token"))
                .hasStatusOk();
    }

    @Test
    void aResponseHasTheIdOfTheClientOrANewOne() {
        assertThat(web.get().uri("/").header(RequestId.HEADER, "abc-123"))
                .headers()
                .hasValue(RequestId.HEADER, "abc-123");
        for (String odd : List.of("a b", "<script>", "x".repeat(65), "a\u0007b")) {
            assertThat(web.get()
                            .uri("/")
                            .header(RequestId.HEADER, odd)
                            .exchange()
                            .getResponse()
                            .getHeader(RequestId.HEADER))
                    .matches("[0-9a-f-]{36}");
        }
    }

    private String scrape() {
        store.put(
                StoreCatalog.PART_REPORTS,
                PartReport.of(
                        PartReport.STREAM,
                        Instant.parse("2008-01-15T06:00:00Z"),
                        Arrays.stream(Metric.values())
                                .filter(metric -> metric.label().equals("part"))
                                .collect(Collectors.toMap(metric -> metric, metric -> 1))));
        try (CountedMails mails = new CountedMails(new InMemoryMails(), registry)) {
            mails.pause();
        }
        metrics.update();
        assertThat(web.get().uri("/")).hasStatusOk();
        return new String(
                web.get().uri(MetricsGate.PATH).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard = new JsonMapper().readTree(Files.readString(FILES.resolve("grafana-dashboard.json")));
        for (JsonNode panel : dashboard.get("panels")) {
            panel.get("targets")
                    .forEach(target -> expressions.add(target.get("expr").asText()));
        }
        rules().stream()
                .map(rule -> String.valueOf(rule.get("expr")))
                // Prometheus' own.
                .filter(expression -> !expression.startsWith("up{"))
                .forEach(expressions::add);
        return expressions;
    }

    private static List<Map<?, ?>> rules() throws IOException {
        Map<?, ?> file = new Yaml().load(Files.readString(FILES.resolve("alerts.yml")));
        List<Map<?, ?>> rules = new ArrayList<>();
        for (Object group : list(file, "groups")) {
            list((Map<?, ?>) group, "rules").forEach(rule -> rules.add((Map<?, ?>) rule));
        }
        assertThat(rules).isNotEmpty();
        return rules;
    }

    private static List<?> list(Map<?, ?> parent, String name) {
        return Objects.requireNonNull((List<?>) parent.get(name));
    }
}

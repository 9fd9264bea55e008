package ontime.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The messages of both languages agree, every message a template names exists, and none is unused. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /** A message in a template whose key is spelled out. */
    private static final Pattern NAMED = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");

    private static final Pattern SOURCE = Pattern.compile(".*\\.(java|html)");
    /** A message key. */
    private static final Pattern CODE = Pattern.compile("[a-zA-Z0-9-]+(\\.[a-zA-Z0-9_-]+)+");
    /** Prefixes of keys that code builds from a value. */
    private static final List<String> BUILT = List.of(
            "airplane.doubt.",
            "airplane.source.",
            "airplanes.column.",
            "cancellation.",
            "cancelled.",
            "cause.",
            "charts.cancellations",
            "charts.cause",
            "charts.delays.",
            "charts.reason",
            "connection.field.",
            "connection.range.",
            "connection.source.",
            "connection.verdict.",
            "dashboard.by.",
            "dashboard.change.",
            "dashboard.dimension.",
            "dashboard.measure.",
            "dashboard.value.",
            "data.reason.",
            "data.warning.",
            "description.",
            "filter.",
            "find.",
            "flight.event.",
            "models.feature.",
            "models.history.",
            "models.label.",
            "models.moment.",
            "models.other.",
            "models.recipe.",
            "models.reliability.text.",
            "models.score.",
            "models.series.",
            "models.state.",
            "models.target.",
            "models.data.",
            "models.verdict.",
            "models.warning.",
            "models.words.auc.",
            "models.words.calibration.",
            "nearby.carrier",
            "nearby.compareTo.",
            "part.",
            "predict.class.",
            "predict.field.",
            "predict.found.",
            "prediction.cancellation.",
            "prediction.comparison.",
            "prediction.like.",
            "prediction.moment.",
            "prediction.reason.",
            "prediction.verdict.",
            "problem.",
            "rankings.by.",
            "rankings.of.",
            "rankings.order.",
            "rankings.season.",
            "rankings.size.",
            "report.chart.",
            "report.hour",
            "report.kind.",
            "report.month",
            "report.weekday",
            "search.field.",
            "sort.",
            "sql.chart.",
            "sql.parameter.",
            "sql.problem.",
            "sql.schedule.letter.",
            "sql.state.",
            "sql.template.",
            "status.",
            "status.many.",
            "subscription.done.",
            "subscription.field.",
            "system.",
            "weather.band.",
            "weather.chart.",
            "weather.measure.");

    private static final String ENGLISH = "/messages.properties";
    private static final String SPANISH = "/messages_es.properties";

    @Test
    void everyMessageIsInBothLanguages() throws IOException {
        assertThat(new TreeSet<>(read(SPANISH).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(ENGLISH).stringPropertyNames()));
    }

    @Test
    void bothLanguagesFillInTheSameValues() throws IOException {
        Properties english = read(ENGLISH);
        Properties spanish = read(SPANISH);

        assertThat(english.stringPropertyNames()).allSatisfy(key -> assertThat(placeholders(spanish.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void everySentenceCanBeFilledIn() throws IOException {
        for (String file : List.of(ENGLISH, SPANISH)) {
            Properties words = read(file);
            assertThat(words.stringPropertyNames())
                    .filteredOn(key -> !key.startsWith("format."))
                    .allSatisfy(key -> {
                        String sentence = words.getProperty(key);
                        assertThat(sentence).as(key).isNotBlank().doesNotContain("'");
                        assertThat(new MessageFormat(sentence)).as(key).isNotNull();
                    });
        }
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (String file : List.of(ENGLISH, SPANISH)) {
            Set<String> seen = new HashSet<>();
            assertThat(lines(file)).allSatisfy(line -> assertThat(seen.add(line.substring(0, line.indexOf('='))))
                    .as(line)
                    .isTrue());
        }
    }

    @Test
    void everyMessageThatATemplateNamesExists() throws IOException {
        Properties english = read(ENGLISH);
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html")) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            assertThat(NAMED.matcher(text).results().map(found -> found.group(1)))
                    .as(template.getFilename())
                    .allSatisfy(
                            key -> assertThat(english.getProperty(key)).as(key).isNotNull());
        }
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        Set<String> codes =
                CODE.matcher(sources()).results().map(MatchResult::group).collect(Collectors.toSet());
        Set<String> keys = read(ENGLISH).stringPropertyNames();
        assertThat(keys)
                .filteredOn(key -> BUILT.stream().noneMatch(key::startsWith))
                .allSatisfy(key ->
                        assertThat(codes).as("used by a class or a template").contains(key));
        assertThat(BUILT).allSatisfy(prefix -> assertThat(keys).as(prefix).anyMatch(key -> key.startsWith(prefix)));
    }

    /** All classes and templates. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(
                            file -> SOURCE.matcher(file.toString()).matches())
                    .toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        }
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream stream = open(file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .toList();
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file), file);
    }
}

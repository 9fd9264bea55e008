package ontime.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of both languages, against each other and against the templates. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /** A message in a template whose key is written out, not put together. */
    private static final Pattern NAMED = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");

    private static final String ENGLISH = "/messages.properties";
    private static final String SPANISH = "/messages_es.properties";

    @Test
    void everyWordIsInBothLanguages() throws IOException {
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
    void everyWordThatATemplateNamesIsThere() throws IOException {
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

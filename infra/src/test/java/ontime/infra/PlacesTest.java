package ontime.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.local.process.Installation;
import org.junit.jupiter.api.Test;

/** No result depends on the machine's time zone or language, so no source may take them by default. */
final class PlacesTest {

    private static final String TEXT = "(?:\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\")";

    /** {@code "%d".formatted(7)} is ٧ on a machine in Egypt, and so is {@code ("%d" + "").formatted(7)}. */
    private static final Pattern FORMATTED =
            Pattern.compile("(" + TEXT + "(?:\\s*\\+\\s*" + TEXT + ")*+)\\s*\\)?\\s*\\.formatted\\(");

    private static final Pattern NUMBER =
            Pattern.compile("(?<!%)%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?(?:[dfegxX]|[tT][A-Za-z])");

    /** What to write instead, by what depends on the machine. */
    private static final Map<Pattern, String> DEPENDENT = Map.of(
            Pattern.compile("\\bString\\.format\\(\\s*\""), "String.format(Locale.ROOT, ...)",
            Pattern.compile("\\.printf\\(\\s*\"[^\"\\n]*%[-,0-9.]*[df]"), "printf(Locale.ROOT, ...)",
            Pattern.compile("\\.to(?:Upper|Lower)Case\\(\\)"), "a case of Locale.ROOT",
            Pattern.compile("\\b(?:Locale|TimeZone)\\.getDefault\\(|\\bZoneId\\.systemDefault\\("), "a zone or locale",
            Pattern.compile(
                            "\\b(?:LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime|YearMonth|Year)\\.now\\(\\)"),
                    "now(clock)",
            Pattern.compile("\\bnew (?:SimpleDateFormat|DecimalFormat)\\(|\\bnew Date\\(\\)"), "java.time");

    private final Path root = Installation.find().root();

    @Test
    void noSourceTakesTheZoneOrLanguageOfTheMachine() {
        List<String> found = sources()
                .flatMap(file -> {
                    String text = read(file);
                    return Stream.concat(numbers(text), dependent(text))
                            .map(advice -> root.relativize(file) + ": " + advice);
                })
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void numbersInTextsAreFound() {
        assertThat(numbers("\"%02d:00\".formatted(hour)")).hasSize(1);
        assertThat(numbers("\"a \\\"%,d\\\"\"\n    .formatted(count)")).hasSize(1);
        assertThat(numbers("\"\"\"\n%d of %d\n\"\"\".formatted(1, 2)")).hasSize(1);
        assertThat(numbers("(\"%d of \"\n + \"%s\")\n    .formatted(count, name)"))
                .hasSize(1);
        assertThat(numbers("\"%s of 7 %%\".formatted(name)")).isEmpty();
        assertThat(dependent("name.toLowerCase()")).hasSize(1);
    }

    private static Stream<String> numbers(String text) {
        Matcher matcher = FORMATTED.matcher(text);
        return matcher.results()
                .filter(found -> NUMBER.matcher(found.group(1)).find())
                .map(found -> "String.format(Locale.ROOT, ...) instead of " + found.group());
    }

    private static Stream<String> dependent(String text) {
        return DEPENDENT.entrySet().stream().flatMap(rule -> rule.getKey()
                .matcher(text)
                .results()
                .map(found -> rule.getValue() + " instead of " + found.group()));
    }

    private Stream<Path> sources() {
        try (Stream<Path> modules = Files.list(root)) {
            return modules
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(PlacesTest::javaFiles)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

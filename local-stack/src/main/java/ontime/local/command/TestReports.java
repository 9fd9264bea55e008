package ontime.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The reports that Surefire and Failsafe write: one XML file a test class. */
final class TestReports {

    private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

    private final Path root;

    TestReports(Path root) {
        this.root = root;
    }

    /**
     * The tests of a module.
     *
     * @param failed failures and errors
     * @param seconds that they took
     */
    record Tally(String module, int passed, int failed, int skipped, double seconds) {

        Tally plus(Tally other) {
            return new Tally(
                    module,
                    passed + other.passed,
                    failed + other.failed,
                    skipped + other.skipped,
                    seconds + other.seconds);
        }
    }

    /** A test, as "class.method", and the seconds that it took. */
    record TimedTest(String module, String name, double seconds) {}

    /** Forgets the reports of earlier runs. */
    void delete() {
        files().forEach(file -> file.toFile().delete());
    }

    /** A tally of each module that has reports. */
    List<Tally> list() {
        return files().stream()
                .map(this::read)
                .collect(Collectors.toMap(Tally::module, tally -> tally, Tally::plus))
                .values()
                .stream()
                .sorted(Comparator.comparing(Tally::module))
                .toList();
    }

    /** The tests that took longest, the slowest first. */
    List<TimedTest> slowest(int most) {
        return files().stream()
                .flatMap(this::timed)
                .sorted(Comparator.comparingDouble(TimedTest::seconds).reversed())
                .limit(most)
                .toList();
    }

    private List<Path> files() {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.flatMap(module -> FOLDERS.stream()
                            .map(folder -> module.resolve("target").resolve(folder)))
                    .filter(Files::isDirectory)
                    .flatMap(TestReports::reports)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> reports(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<TimedTest> timed(Path file) {
        List<TimedTest> tests = new ArrayList<>();
        try (var in = Files.newInputStream(file)) {
            XMLStreamReader reader = reader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("testcase")) {
                    tests.add(new TimedTest(module(file), name(reader), seconds(reader)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            // The tally counts an unfinished report as a failure; what it has is listed.
        }
        return tests.stream();
    }

    private static String name(XMLStreamReader test) {
        String className = test.getAttributeValue(null, "classname");
        return className.substring(className.lastIndexOf('.') + 1) + "." + test.getAttributeValue(null, "name");
    }

    private String module(Path file) {
        return root.relativize(file).getName(0).toString();
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory.createXMLStreamReader(in);
    }

    private Tally read(Path file) {
        String module = module(file);
        try (var in = Files.newInputStream(file)) {
            XMLStreamReader reader = reader(in);
            reader.nextTag();
            int failed = number(reader, "failures") + number(reader, "errors");
            int skipped = number(reader, "skipped");
            int passed = number(reader, "tests") - failed - skipped;
            return new Tally(module, passed, failed, skipped, seconds(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            // A report that a killed test process left unfinished.
            return new Tally(module, 0, 1, 0, 0);
        }
    }

    private static int number(XMLStreamReader reader, String attribute) {
        return Integer.parseInt(reader.getAttributeValue(null, attribute));
    }

    private static double seconds(XMLStreamReader reader) {
        return Double.parseDouble(reader.getAttributeValue(null, "time").replace(",", ""));
    }
}

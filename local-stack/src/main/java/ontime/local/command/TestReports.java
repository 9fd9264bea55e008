package ontime.local.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.xml.sax.SAXException;

/** The reports of Surefire and Failsafe: one XML file for each test class. */
final class TestReports {

    private static final List<String> FOLDERS = List.of("surefire-reports", "failsafe-reports");

    private final Path root;

    TestReports(Path root) {
        this.root = root;
    }

    /**
     * The test results of a module.
     *
     * @param failed failures and errors
     * @param seconds the duration
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

    /** The duration of a test, whose name is "class.method". */
    record TimedTest(String module, String name, double seconds) {}

    /** A failed test, whose name is "class.method", and its error with the stack trace. */
    record FailedTest(String module, String name, String error) {}

    /** Deletes the reports of earlier runs. */
    void delete() {
        files().forEach(File::delete);
    }

    /** The results of each module that has reports. */
    List<Tally> list() {
        return List.copyOf(files().map(this::tally)
                .collect(Collectors.toMap(Tally::module, tally -> tally, Tally::plus, TreeMap::new))
                .values());
    }

    /** The slowest tests, slowest first. */
    List<TimedTest> slowest(int limit) {
        return files().flatMap(this::timed)
                .sorted(Comparator.comparingDouble(TimedTest::seconds).reversed())
                .limit(limit)
                .toList();
    }

    /** The failed tests; a report that is not whole is one, under its file's name. */
    List<FailedTest> failed() {
        return files().flatMap(this::failed).toList();
    }

    private Stream<File> files() {
        try (Stream<Path> modules = Files.list(root)) {
            return modules
                    .flatMap(module -> FOLDERS.stream()
                            .map(folder -> module.resolve("target").resolve(folder)))
                    .filter(Files::isDirectory)
                    .flatMap(folder -> Arrays.stream(Objects.requireNonNull(
                            folder.toFile().listFiles((parent, name) -> name.matches("TEST-.*\\.xml")))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String module(File file) {
        return root.relativize(file.toPath()).getName(0).toString();
    }

    /** The suites of a report; empty if a killed test process left the report unfinished. */
    private static Optional<List<ReportTestSuite>> findSuites(File file) {
        try (InputStreamReader in =
                new InputStreamReader(Files.newInputStream(file.toPath()), StandardCharsets.UTF_8)) {
            return Optional.of(new TestSuiteXmlParser(new NullConsoleLogger()).parse(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Tally tally(File file) {
        return findSuites(file).stream()
                .flatMap(List::stream)
                .map(suite -> tally(module(file), suite))
                .reduce(Tally::plus)
                .orElseGet(() -> new Tally(module(file), 0, 1, 0, 0));
    }

    private static Tally tally(String module, ReportTestSuite suite) {
        int failed = suite.getNumberOfFailures() + suite.getNumberOfErrors();
        int passed = suite.getNumberOfTests() - failed - suite.getNumberOfSkipped();
        return new Tally(module, passed, failed, suite.getNumberOfSkipped(), suite.getTimeElapsed());
    }

    private Stream<TimedTest> timed(File file) {
        return findSuites(file).stream()
                .flatMap(List::stream)
                .flatMap(suite -> suite.getTestCases().stream())
                .map(test -> new TimedTest(module(file), name(test), test.getTime()));
    }

    private Stream<FailedTest> failed(File file) {
        return findSuites(file)
                .map(suites -> suites.stream()
                        .flatMap(suite -> suite.getTestCases().stream())
                        .filter(test -> test.hasFailure() || test.hasError())
                        .map(test -> new FailedTest(module(file), name(test), test.getFailureDetail())))
                .orElseGet(() -> Stream.of(new FailedTest(module(file), file.getName(), "This report is not whole.")));
    }

    private static String name(ReportTestCase test) {
        return test.getClassName() + "." + test.getName();
    }
}

package ontime.testkit.python;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import ontime.local.process.Installation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Tests that pytest runs; JUnit reports each of them. */
public final class PythonTests {

    private final Path root = Installation.find().root();
    private final Path environment;

    /**
     * Tests with a Python environment of their own.
     *
     * @param lock the packages, from the project's folder
     */
    public PythonTests(String lock) throws IOException, InterruptedException {
        this.environment =
                root.resolve("run/python").resolve(lock.replace('/', '-').replace(".txt", ""));
        Path log = Files.createTempFile("environment", ".log");
        int exit = run(List.of(root.resolve("infra/venv").toString(), lock, environment.toString()), log);
        Assertions.assertEquals(0, exit, Files.readString(log));
    }

    /**
     * Runs all tests of a folder.
     *
     * @param folder from the project's folder
     */
    public Stream<DynamicTest> run(String folder) throws IOException, InterruptedException {
        Path report = Files.createTempFile("pytest", ".xml");
        Path log = Files.createTempFile("pytest", ".log");
        run(
                List.of(
                        environment.resolve("bin/pytest").toString(),
                        "-p",
                        "no:cacheprovider",
                        "--junitxml=" + report,
                        folder),
                log);
        List<DynamicTest> tests = tests(report, log);
        Assertions.assertFalse(tests.isEmpty(), () -> "pytest ran no test: " + log);
        return tests.stream();
    }

    private int run(List<String> command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return builder.start().waitFor();
    }

    private static List<DynamicTest> tests(Path report, Path log) throws IOException {
        NodeList cases = read(report, log).getElementsByTagName("testcase");
        List<DynamicTest> tests = new ArrayList<>();
        IntStream.range(0, cases.getLength())
                .mapToObj(index -> (Element) cases.item(index))
                .forEach(test -> tests.add(DynamicTest.dynamicTest(test.getAttribute("name"), () -> tell(test))));
        return tests;
    }

    private static Document read(Path report, Path log) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("pytest left no report: " + Files.readString(log), e);
        }
    }

    private static void tell(Element test) {
        for (String failure : List.of("failure", "error")) {
            NodeList found = test.getElementsByTagName(failure);
            if (found.getLength() > 0) {
                Assertions.fail(found.item(0).getTextContent());
            }
        }
        NodeList skipped = test.getElementsByTagName("skipped");
        Assumptions.assumeTrue(skipped.getLength() == 0, () -> ((Element) skipped.item(0)).getAttribute("message"));
    }
}

package ontime.notebook;

import java.io.IOException;
import java.util.stream.Stream;
import ontime.testkit.python.PythonTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What runs notebooks as reports is written in Python, and its tests are. */
final class ReportsIT {

    @TestFactory
    Stream<DynamicTest> tests() throws IOException, InterruptedException {
        return new PythonTests("notebooks/requirements.txt").run("notebooks/python/tests");
    }
}

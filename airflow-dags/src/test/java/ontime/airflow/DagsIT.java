package ontime.airflow;

import java.io.IOException;
import java.util.stream.Stream;
import ontime.testkit.python.PythonTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the Python tests of the DAGs. */
final class DagsIT {

    @TestFactory
    Stream<DynamicTest> tests() throws IOException, InterruptedException {
        return new PythonTests("airflow-dags/requirements.txt").run("airflow-dags/tests");
    }
}

package ontime.infra;

import java.io.IOException;
import java.util.stream.Stream;
import ontime.testkit.python.PythonTests;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** ec2.sh, its tunnels, provision.sh, Vagrant's and Packer's files. */
final class ScriptsIT {

    @TestFactory
    Stream<DynamicTest> tests() throws IOException, InterruptedException {
        return new PythonTests("infra/tests/requirements.txt").run("infra/tests");
    }
}

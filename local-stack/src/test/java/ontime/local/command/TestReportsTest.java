package ontime.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ontime.local.command.TestReports.FailedTest;
import ontime.local.command.TestReports.Tally;
import ontime.local.command.TestReports.TimedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestReportsTest {

    @TempDir
    private Path root;

    @Test
    void reportsOfBothKindsAreAddedUpByModule() throws IOException {
        report(
                "stores/target/surefire-reports/TEST-a.xml",
                """
                <testsuite name="A" tests="5" errors="1" skipped="1" failures="1" time="1.5">
                  <testcase name="a" classname="A" time="0.5"/>
                  <testcase name="b" classname="A" time="0.5"/>
                  <testcase name="c" classname="A" time="0.5"><error type="E"/></testcase>
                  <testcase name="d" classname="A" time="0"><failure type="F"/></testcase>
                  <testcase name="e" classname="A" time="0"><skipped/></testcase>
                </testsuite>""");
        report(
                "stores/target/failsafe-reports/TEST-b.xml",
                """
                <testsuite name="B" tests="3" errors="0" skipped="0" failures="0" time="1002.5">
                  <testcase name="a" classname="B" time="1002.5"/>
                  <testcase name="b" classname="B" time="0"/>
                  <testcase name="c" classname="B" time="0"/>
                </testsuite>""");
        report(
                "webapp/target/surefire-reports/TEST-c.xml",
                """
                <testsuite name="C" tests="1" errors="0" skipped="0" failures="0" time="0">
                  <testcase name="a" classname="C" time="0"/>
                </testsuite>""");

        assertThat(new TestReports(root).list())
                .containsExactly(new Tally("stores", 5, 2, 1, 1004.0), new Tally("webapp", 1, 0, 0, 0));
    }

    @Test
    void aReportThatIsNotWholeIsAFailure() throws IOException {
        report("stores/target/surefire-reports/TEST-a.xml", "<testsu");

        assertThat(new TestReports(root).list()).containsExactly(new Tally("stores", 0, 1, 0, 0));
    }

    @Test
    void failedTestsAreNamedWithTheirErrors() throws IOException {
        report(
                "stores/target/surefire-reports/TEST-a.xml",
                """
                <testsuite name="a" tests="3" errors="1" skipped="0" failures="1" time="4">
                  <testcase name="reads" classname="ontime.a.ReadTest" time="1.5"/>
                  <testcase name="writes" classname="ontime.a.WriteTest" time="2.5">
                    <failure message="is not" type="E">E: is not
                \tat line 1</failure>
                  </testcase>
                  <testcase name="closes" classname="ontime.a.WriteTest" time="0"><error type="F">F: late</error></testcase>
                </testsuite>""");
        report("webapp/target/failsafe-reports/TEST-b.xml", "<testsu");

        assertThat(new TestReports(root).failed())
                .containsExactly(
                        new FailedTest("stores", "WriteTest.writes", "E: is not\n\tat line 1"),
                        new FailedTest("stores", "WriteTest.closes", "F: late"),
                        new FailedTest("webapp", "TEST-b.xml", "This report is not whole."));
    }

    @Test
    void deletedReportsDoNotCount() throws IOException {
        report("stores/target/surefire-reports/TEST-a.xml", "<testsu");

        new TestReports(root).delete();

        assertThat(new TestReports(root).list()).isEmpty();
    }

    @Test
    void theSlowestTestsOfAllModulesComeFirst() throws IOException {
        report(
                "stores/target/surefire-reports/TEST-a.xml",
                """
                <testsuite name="a" tests="2" errors="0" skipped="0" failures="0" time="4">
                  <testcase name="reads" classname="ontime.a.ReadTest" time="1.5"/>
                  <testcase name="writes" classname="ontime.a.WriteTest" time="2.5"/>
                </testsuite>""");
        report(
                "webapp/target/failsafe-reports/TEST-b.xml",
                """
                <testsuite name="b" tests="1" errors="0" skipped="0" failures="0" time="1002">
                  <testcase name="shows" classname="ontime.b.ShowIT" time="1002"/>
                </testsuite>""");

        assertThat(new TestReports(root).slowest(2))
                .containsExactly(
                        new TimedTest("webapp", "ShowIT.shows", 1002),
                        new TimedTest("stores", "WriteTest.writes", 2.5));
    }

    private void report(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}

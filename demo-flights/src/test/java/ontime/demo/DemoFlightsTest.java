package ontime.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class DemoFlightsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesAZipForEachMonth() throws IOException {
        int exit = run("--months", "2007-12..2008-01", "--flights-per-month", "50", "--out", folder.toString());

        assertThat(exit).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2007_12.zip",
                            "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_1.zip",
                            "reference");
        }
        assertThat(out.toString()).contains("2007-12: 50 flights in", "2008-01: 50 flights in");
    }

    @Test
    void helpNamesEveryOptionAndExitCode() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--months", "--flights-per-month", "--seed", "--out", "Exit codes:", "wrong usage");
    }

    @Test
    void wrongUsageIsToldAndEndsWithTwo() {
        assertThat(run("--out", "x")).isEqualTo(2);
        assertThat(run("--months", "2008-13", "--out", "x")).isEqualTo(2);
        assertThat(run("--months", "2008-02..2008-01", "--out", "x")).isEqualTo(2);
        assertThat(run("--months", "2008-01", "--out", "x", "--flights-per-month", "0"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "Missing required option: '--months=FIRST..LAST'",
                        "no such month: 2008-13",
                        "2008-02..2008-01 ends before it begins",
                        "--flights-per-month must be from 1 to 2000000, not: 0");
    }

    @Test
    void aFolderThatCannotBeMadeEndsWithOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(run("--months", "2008-01", "--flights-per-month", "5", "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot write", file.toString()).doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        CommandLine command = DemoFlights.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}

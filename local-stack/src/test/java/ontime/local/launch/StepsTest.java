package ontime.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import ontime.local.process.StepFailedException;
import org.junit.jupiter.api.Test;

final class StepsTest {

    private final StringWriter shown = new StringWriter();

    @Test
    void withoutATerminalEachStepIsPlainLines() {
        Steps steps = new Steps(new PrintWriter(shown), false, 2);

        int result = steps.quiet("Count", () -> 42, count -> count + " things");

        assertThat(result).isEqualTo(42);
        assertThat(shown.toString().lines())
                .satisfiesExactly(line -> assertThat(line).isEqualTo("[1/2] Count ..."), line -> assertThat(line)
                        .matches("\\[1/2] Count: 42 things \\(\\d+\\.\\d s\\)"));
    }

    @Test
    void aFailedStepIsNamedAndItsFailureGoesOn() {
        Steps steps = new Steps(new PrintWriter(shown), true, 1);

        assertThatThrownBy(() -> steps.quiet("Break", StepsTest::fail, outcome -> outcome))
                .hasMessage("no disk");
        assertThat(shown.toString()).contains("[1/1] Break: FAILED");
    }

    private static String fail() {
        throw new StepFailedException("no disk");
    }
}

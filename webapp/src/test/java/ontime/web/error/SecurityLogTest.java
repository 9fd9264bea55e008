package ontime.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class SecurityLogTest {

    private long seconds;
    private final SecurityLog log = new SecurityLog(() -> TimeUnit.SECONDS.toNanos(seconds));

    @Test
    void anAttackGetsFewLinesWhichCountTheOthers(CapturedOutput output) {
        for (int request = 0; request < 1_000; request++) {
            log.add(SecurityLog.Kind.LIMIT_REACHED, "POST /predict");
        }
        log.add(SecurityLog.Kind.SIGNED_IN, "researcher");
        seconds = SecurityLog.SECONDS;
        log.add(SecurityLog.Kind.LIMIT_REACHED, "POST /predict");

        assertThat(output.getOut().lines().filter(line -> line.contains("a client reached a limit")))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("a client reached a limit: POST /predict"),
                        second -> assertThat(second)
                                .endsWith("a client reached a limit: POST /predict; and 999 more before"));
        assertThat(output.getOut()).contains("a user signed in: researcher");
    }
}

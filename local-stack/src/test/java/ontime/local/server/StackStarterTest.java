package ontime.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.process.DetachedCommand;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;
import ontime.local.process.StateFile;
import ontime.local.process.StepFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackStarterTest {

    @TempDir
    private Path home;

    @Test
    void anExternalServerThatAnswersIsAskedOnce() {
        Elsewhere server = new Elsewhere(Optional.empty());

        assertThat(start(server).origin()).isEqualTo(RunningPart.Origin.EXTERNAL);

        assertThat(server.questions).containsExactly("answers");
    }

    @Test
    void anExternalServerThatRefusesIsAskedWhyOnce() {
        Elsewhere server = new Elsewhere(Optional.of("the password is wrong"));

        assertThatThrownBy(() -> start(server))
                .isInstanceOf(StepFailedException.class)
                .hasMessage("the password is wrong");

        assertThat(server.questions).containsExactly("answers", "refusal");
    }

    private RunningPart start(StackServer server) {
        StackFolders folders = StackFolders.of(home);
        StackStarter starter = new StackStarter(new StateFile(folders.state()), folders);
        return starter.awaitReady(starter.begin(server));
    }

    /** A server of somebody else. */
    private static final class Elsewhere implements StackServer {

        private final List<String> questions = new ArrayList<>();
        private final Optional<String> refusal;

        Elsewhere(Optional<String> refusal) {
            this.refusal = refusal;
        }

        @Override
        public Part part() {
            return Part.MONGODB;
        }

        @Override
        public Optional<String> external() {
            return Optional.of("mongodb://elsewhere");
        }

        @Override
        public Ports choosePorts(LoopbackPorts free) {
            throw new IllegalStateException("it is not ours");
        }

        @Override
        public DetachedCommand configure(Ports ports) {
            throw new IllegalStateException("it is not ours");
        }

        @Override
        public String address(Ports ports) {
            throw new IllegalStateException("it is not ours");
        }

        @Override
        public Map<String, String> environment(String address, Ports ports) {
            return Map.of();
        }

        @Override
        public boolean answers(String address) {
            questions.add("answers");
            return refusal.isEmpty();
        }

        @Override
        public Optional<String> refusal(String address) {
            questions.add("refusal");
            return refusal;
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }
    }
}

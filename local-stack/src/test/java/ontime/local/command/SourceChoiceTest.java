package ontime.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.ExitCode;
import ontime.local.launch.FlightSource;
import ontime.local.launch.GivenSources;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.StepFailedException;
import ontime.model.catalog.Months;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceChoiceTest {

    private static final GivenSources NOTHING_ASKED =
            new GivenSources(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path root;

    private Launch launch;
    private final List<String> ran = new ArrayList<>();

    @BeforeEach
    void settings() {
        launch = Launch.of(new Installation(root), SettingsReader.read(Map.of()));
    }

    @Test
    void theUsersFolderIsTakenAsItIsAndRememberedForTheJobs() throws IOException {
        Path folder = folderWith(2);

        FlightSource source = choice(ExitCode.FAILED).choose(data(folder));

        assertThat(source).isEqualTo(new FlightSource(folder, FlightSource.Kind.USER, Optional.empty()));
        assertThat(ran).isEmpty();
        assertThat(choice(ExitCode.FAILED).choose(NOTHING_ASKED)).isEqualTo(source);
        assertThat(launch.environment(Map.of())).containsEntry("ONTIME_BTS_URL", folder.toString());
    }

    @Test
    void monthsAreCollected() {
        GivenSources asked =
                new GivenSources(Optional.empty(), Optional.of(Months.parse("2015-01..2015-03")), Optional.empty());

        FlightSource source = choice(ExitCode.DONE).choose(asked);

        assertThat(source.kind()).isEqualTo(FlightSource.Kind.COLLECTED);
        assertThat(ran).containsExactly("jobs collect --months 2015-01..2015-03 --to " + root.resolve("data/bts"));
    }

    @Test
    void monthsThatCannotBeCollectedAreAFailure() {
        GivenSources asked = new GivenSources(Optional.empty(), Optional.of(Months.parse("2015-01")), Optional.empty());

        assertThatThrownBy(() -> choice(ExitCode.FAILED).choose(asked))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("2015-01");
    }

    @Test
    void tablesThatAreThereArePublishedInsteadOfLoadingOthers() throws IOException {
        Path loads = Files.createDirectories(root.resolve("data/loads"));
        Files.writeString(loads.resolve("2008-01.json"), "{}");

        FlightSource source = choice(ExitCode.DONE).choose(NOTHING_ASKED);

        assertThat(source.isTables()).isTrue();
        assertThat(ran).isEmpty();
    }

    @Test
    void whereNothingIsAskedAndBtsIsOutOfReachFlightsAreGenerated() {
        FlightSource source = choice(ExitCode.FAILED).choose(NOTHING_ASKED);

        assertThat(source.isDemonstration()).isTrue();
        assertThat(ran)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("jobs collect --newest"),
                        second -> assertThat(second).startsWith("demo --months"));
    }

    @Test
    void moreMonthsThanTheEmbeddedStoresHoldAreRefusedWithAPointer() throws IOException {
        GivenSources tooMany = data(folderWith(37));

        assertThatThrownBy(() -> choice(ExitCode.DONE).check(tooMany))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("37 months")
                .hasMessageContaining("ONTIME_MONGODB_URI");
    }

    @Test
    void aFolderWithoutFlightsIsRefused() {
        assertThatThrownBy(() -> choice(ExitCode.DONE).check(data(root))).hasMessageContaining("no zip and no CSV");
        assertThatThrownBy(() -> choice(ExitCode.DONE).check(data(root.resolve("missing"))))
                .hasMessageContaining("not a folder");
    }

    @Test
    void filesCountAsTheLoadReadsThem() throws IOException {
        for (String name : List.of("a.asc", "b.gz", "c.tar.xz", "d.7z", ".e.csv", ".f/g.csv", "sub/h.txt.zst")) {
            Path file = root.resolve("mine").resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        launch = Launch.of(new Installation(root), SettingsReader.read(Map.of("ONTIME_LOCAL_MONTHS", "3")));

        assertThatThrownBy(() -> choice(ExitCode.DONE).check(data(root.resolve("mine"))))
                .hasMessageContaining("4 months");
    }

    private Path folderWith(int files) throws IOException {
        Path folder = Files.createDirectories(root.resolve("mine"));
        for (int month = 1; month <= files; month++) {
            Files.createFile(folder.resolve("flights_2015_" + month + ".zip"));
        }
        return folder;
    }

    private static GivenSources data(Path folder) {
        return new GivenSources(Optional.of(folder), Optional.empty(), Optional.empty());
    }

    private SourceChoice choice(int jobsExit) {
        return new SourceChoice(launch, new SourceChoice.Programs() {
            @Override
            public int jobs(List<String> arguments) {
                ran.add("jobs " + String.join(" ", arguments));
                return jobsExit;
            }

            @Override
            public int demoFlights(List<String> arguments) {
                ran.add("demo " + String.join(" ", arguments));
                return ExitCode.DONE;
            }
        });
    }
}

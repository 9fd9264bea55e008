package ontime.jobs.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ontime.jobs.download.DownloadClient;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Transport;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.AirplaneSources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of this machine publishes a registry in the FAA's form, and none of the other files. */
final class ReferenceFilesTest {

    private static final String NAME = "ReleasableAircraft.zip";
    private static final LocalDate DAY = LocalDate.of(2015, 7, 1);

    @TempDir
    private Path folder;

    private FaultyServer server;
    private CollectFixture fixture;
    private DownloadClient client;

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer();
        fixture = new CollectFixture(server, folder);
        client = new DownloadClient(CollectFixture.PATIENT, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        fixture.close();
        server.close();
    }

    @Test
    void theFaasRegistryArrivesWithoutTheOtherFiles() throws Exception {
        server.publish(NAME, PublishedFile.of(registry("SOUTHWEST AIRLINES CO"), "\"1\""));

        List<Outcome> outcomes = collect();

        assertThat(outcomes)
                .filteredOn(each -> each.result() == Outcome.Result.NEW)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> each.result() == Outcome.Result.MISSING)
                .hasSize(outcomes.size() - 1);
        assertThat(owner()).isEqualTo("SOUTHWEST AIRLINES CO");
    }

    @Test
    void onlyANewRegistryIsDownloadedAgain() throws Exception {
        server.publish(NAME, PublishedFile.of(registry("SOUTHWEST AIRLINES CO"), "\"1\""));
        collect();
        assertThat(ofRegistry(collect()).result()).isEqualTo(Outcome.Result.UNCHANGED);

        server.publish(NAME, PublishedFile.of(registry("BANK OF UTAH TRUSTEE"), "\"2\""));
        assertThat(ofRegistry(collect()).result()).isEqualTo(Outcome.Result.REPUBLISHED);
        assertThat(owner()).isEqualTo("BANK OF UTAH TRUSTEE");
    }

    private List<Outcome> collect() throws InterruptedException {
        Transport http = new HttpTransport(client);
        Transport here = (file, existing, part, progress) -> http.fetch(
                new RequestedFile(file.name(), server.base().resolve(file.name()), file.content(), http),
                existing,
                part,
                progress);
        return fixture.collect(3, new ReferenceFiles(here, here).list()).outcomes();
    }

    private static Outcome ofRegistry(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(each -> each.name().equals(NAME))
                .findFirst()
                .orElseThrow();
    }

    private String owner() {
        Airplane facts = AirplaneSources.read(folder, mark -> true)
                .find("N208WN", DAY, DAY)
                .orElseThrow()
                .facts();
        return String.valueOf(facts == null ? null : facts.owner());
    }

    private static byte[] registry(String owner) {
        return Zips.of(
                Map.of(
                        "MASTER.txt",
                        """
                N-NUMBER,SERIAL NUMBER,MFR MDL CODE,ENG MFR MDL,YEAR MFR,TYPE REGISTRANT,NAME,STREET,STREET2,CITY,STATE,\
                TYPE AIRCRAFT,TYPE ENGINE,
                208WN,29856,1380205,17030,2004,3,%s,,,DALLAS,TX,5,5 ,
                """
                                .formatted(owner),
                        "ACFTREF.txt",
                        """
                CODE,MFR,MODEL,TYPE-ACFT,TYPE-ENG,AC-CAT,BUILD-CERT-IND,NO-ENG,NO-SEATS,AC-WEIGHT,SPEED,
                1380205,BOEING,737-7H4,5,5 ,1,0,02,149,CLASS 3,0000,
                """,
                        "ENGINE.txt",
                        """
                CODE,MFR,MODEL,TYPE,HORSEPOWER,THRUST,
                17030,CFM INTL,CFM56-7B24,5 ,00000,024200,
                """));
    }
}

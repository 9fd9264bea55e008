package ontime.jobs.collect;

import static ontime.jobs.collect.CollectFixture.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import ontime.jobs.download.CollectedFile;
import ontime.jobs.download.Outcome.Result;
import ontime.model.text.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a server does, a file is there whole, in a version that was published, or not at all. */
final class RandomFaultsTest {

    private static final int SCHEDULES = 200;
    private static final int RUNS = 3;
    private static final int LONGEST_SCHEDULE = 8;
    private static final byte[] FIRST = Zips.month(1, 40_000);
    private static final byte[] SECOND = Zips.month(2, 41_000);

    @TempDir
    Path folder;

    @Test
    void aFileIsRightOrNotThereAfterAnyScheduleOfFaults() throws Exception {
        try (FaultyServer server = new FaultyServer();
                CollectFixture client = new CollectFixture(server, folder)) {
            for (int seed = 0; seed < SCHEDULES; seed++) {
                Path own = Files.createDirectory(folder.resolve("schedule" + seed));
                runSchedule(new Random(seed), server, client.into(own), seed);
            }
        }
    }

    private static void runSchedule(Random random, FaultyServer server, CollectFixture collector, int seed)
            throws Exception {
        server.recover();
        boolean givesVersions = random.nextInt(4) > 0;
        for (int run = 0; run < RUNS; run++) {
            server.publish(NAME, version(random.nextBoolean(), givesVersions));
            server.fail(
                    NAME,
                    Stream.generate(() -> fault(random, server, givesVersions))
                            .limit(random.nextInt(LONGEST_SCHEDULE))
                            .toArray(Fault[]::new));
            collector.collect();
            requireRightOrAbsent(collector, String.format(Locale.ROOT, "schedule %d, run %d", seed, run));
        }
        server.recover();
        server.publish(NAME, version(true, givesVersions));
        assertThat(collector.collect().result()).as("schedule %d", seed).isNotEqualTo(Result.FAILED);
        assertThat(collector.collected()).as("schedule %d", seed).isEqualTo(FIRST);
        assertThat(collector.names()).containsExactly(NAME);
    }

    private static PublishedFile version(boolean first, boolean named) {
        byte[] bytes = first ? FIRST : SECOND;
        return named
                ? PublishedFile.of(bytes, first ? "\"v1\"" : "\"v2\"")
                : new PublishedFile(bytes, Optional.empty(), Optional.empty());
    }

    private static Fault fault(Random random, FaultyServer server, boolean givesVersions) {
        int bytes = random.nextInt(FIRST.length);
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> Fault.cutAfter(bytes);
            case 3 -> Fault.promisesMore(1 + bytes);
            case 4 -> Fault.promisesLess(1 + bytes);
            case 5 -> Fault.ignoresRangeAndConditions();
            case 6 -> Fault.damages();
            case 7 -> Fault.page();
            case 8 -> Fault.givesAnotherRange();
            case 9 -> Fault.ignoresIfRange(random.nextBoolean() ? "ETag: \"v2\"" : "Cache-Control: none");
            case 10 -> Fault.status("503 Service Unavailable", "Retry-After: 1");
            case 11 -> Fault.saysNoLength();
            case 12 -> Fault.talksNonsense();
            default -> republish(random.nextBoolean(), server, givesVersions);
        };
    }

    private static Fault republish(boolean first, FaultyServer server, boolean givesVersions) {
        return (asked, file, wire) -> {
            server.publish(NAME, version(first, givesVersions));
            HonestAnswer.write(asked, version(first, givesVersions), wire);
        };
    }

    private static void requireRightOrAbsent(CollectFixture collector, String when) throws IOException {
        Optional<CollectedFile> noted = Manifest.read(collector.folder).find(NAME);
        if (collector.names().contains(NAME)) {
            byte[] bytes = collector.collected();
            assertThat(List.of(FIRST, SECOND)).as(when).anySatisfy(right -> assertThat(bytes)
                    .isEqualTo(right));
            assertThat(noted.orElseThrow().sha256()).as(when).isEqualTo(Digests.sha256(collector.folder.resolve(NAME)));
        } else {
            assertThat(noted).as(when).isEmpty();
        }
    }
}

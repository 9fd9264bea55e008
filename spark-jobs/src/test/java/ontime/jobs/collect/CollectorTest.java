package ontime.jobs.collect;

import static ontime.jobs.collect.CollectFixture.HASTY;
import static ontime.jobs.collect.CollectFixture.MONTH;
import static ontime.jobs.collect.CollectFixture.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import ontime.jobs.download.CollectedFile;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import ontime.jobs.download.PartFile;
import ontime.jobs.download.Retries;
import ontime.jobs.download.Validators;
import ontime.model.text.Digests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CollectorTest {

    private static final byte[] ZIP = Zips.month(1, 300_000);
    private static final byte[] REPUBLISHED = Zips.month(2, 310_000);

    @TempDir
    Path folder;

    private FaultyServer server;
    private CollectFixture collector;

    @BeforeEach
    void publishAMonth() throws IOException {
        server = new FaultyServer();
        server.publish(NAME, PublishedFile.of(ZIP, "\"v1\""));
        collector = new CollectFixture(server, folder);
    }

    @AfterEach
    void close() throws IOException {
        collector.close();
        server.close();
    }

    @Test
    void aMonthIsTakenWholeAndNoted() throws Exception {
        Outcome outcome = collector.collect();

        assertThat(outcome).isEqualTo(new Outcome(NAME, Result.NEW, ZIP.length, ""));
        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(collector.names()).containsExactly(NAME);
        CollectedFile noted = Manifest.read(folder).find(NAME).orElseThrow();
        assertThat(noted.url()).isEqualTo(server.base() + NAME);
        assertThat(noted.sizeBytes()).isEqualTo(ZIP.length);
        assertThat(noted.sha256()).isEqualTo(Digests.sha256(folder.resolve(NAME)));
        assertThat(noted.validators())
                .isEqualTo(new Validators(Optional.of("\"v1\""), Optional.of("Wed, 21 Oct 2015 07:28:00 GMT")));
        assertThat(noted.collectedAt()).isEqualTo(CollectFixture.NOW);
    }

    @Test
    void theSecondRunAsksAndTakesNothing() throws Exception {
        collector.collect();

        assertThat(collector.collect().result()).isEqualTo(Result.UNCHANGED);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).header("if-none-match")).contains("\"v1\"");
    }

    @Test
    void aServerThatIgnoresConditionsIsNotReadAgain() throws Exception {
        collector.collect();
        server.fail(NAME, Fault.ignoresRangeAndConditions());

        assertThat(collector.collect()).isEqualTo(new Outcome(NAME, Result.UNCHANGED, 0, ""));
    }

    @Test
    void aServerWithoutVersionsIsReadAgainAndComparedByBytes() throws Exception {
        server.publish(NAME, new PublishedFile(ZIP, Optional.empty(), Optional.empty()));
        collector.collect();

        assertThat(collector.collect())
                .isEqualTo(new Outcome(NAME, Result.UNCHANGED, 0, "downloaded again, same content"));
    }

    @Test
    void aRepublishedMonthIsTakenAgain() throws Exception {
        collector.collect();
        server.publish(NAME, PublishedFile.of(REPUBLISHED, "\"v2\""));

        assertThat(collector.collect().result()).isEqualTo(Result.REPUBLISHED);
        assertThat(collector.collected()).isEqualTo(REPUBLISHED);
    }

    @Test
    void aRepublishedMonthThatDoesNotComeLeavesTheOldOne() throws Exception {
        collector.collect();
        server.publish(NAME, PublishedFile.of(REPUBLISHED, "\"v2\""));
        server.fail(NAME, Fault.damages(), Fault.damages());

        assertThat(collector.collect().result()).isEqualTo(Result.FAILED);
        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(collector.collect().result()).isEqualTo(Result.REPUBLISHED);
    }

    @Test
    void aMonthThatIsNoLongerPublishedIsKeptAndSaid() throws Exception {
        collector.collect();
        server.fail(NAME, Fault.status("404 Not Found"));

        Outcome outcome = collector.collect();

        assertThat(outcome.result()).isEqualTo(Result.MISSING);
        assertThat(outcome.message()).contains("kept");
        assertThat(collector.collected()).isEqualTo(ZIP);
    }

    @Test
    void aFileDamagedOnDiskIsTakenAgain() throws Exception {
        collector.collect();
        Files.write(folder.resolve(NAME), Zips.damaged(ZIP));

        assertThat(collector.collect().result()).isEqualTo(Result.RESTORED);
        assertThat(collector.collected()).isEqualTo(ZIP);
    }

    @Test
    void aFileGoneFromDiskIsTakenAgain() throws Exception {
        collector.collect();
        Files.delete(folder.resolve(NAME));

        assertThat(collector.collect().result()).isEqualTo(Result.RESTORED);
        assertThat(collector.collected()).isEqualTo(ZIP);
    }

    @Test
    void aBrokenDownloadGoesOnWhereItBroke() throws Exception {
        server.fail(NAME, Fault.cutAfter(100_000), Fault.cutAfter(50_000));

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(server.requests().get(1).rangeStart()).contains(100_000);
        assertThat(server.requests().get(1).header("if-range")).contains("\"v1\"");
        assertThat(server.requests().get(2).rangeStart()).contains(150_000);
        assertThat(collector.pauses).hasSize(2);
        assertThat(collector.said.toString()).contains("the connection broke", "retry in");
    }

    @Test
    void twoVersionsAreNeverJoined() throws Exception {
        server.fail(NAME, Fault.cutAfter(100_000), (asked, file, wire) -> {
            server.publish(NAME, PublishedFile.of(REPUBLISHED, "\"v2\""));
            HonestAnswer.write(asked, PublishedFile.of(REPUBLISHED, "\"v2\""), wire);
        });

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);

        assertThat(collector.collected()).isEqualTo(REPUBLISHED);
        assertThat(Manifest.read(folder).find(NAME).orElseThrow().validators().etag())
                .contains("\"v2\"");
    }

    @Test
    void aRestThatSaysToBeOfAnotherVersionIsThrownAway() throws Exception {
        server.fail(NAME, Fault.cutAfter(100_000), Fault.ignoresIfRange("ETag: \"v2\""));

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(collector.said.toString()).contains("has changed");
        assertThat(server.requests().get(2).rangeStart()).isEmpty();
    }

    @Test
    void aRestThatHidesItsVersionIsFoundOutByTheChecksum() throws Exception {
        PublishedFile other = PublishedFile.of(Zips.damaged(ZIP), "\"v2\"");
        Fault hidesVersion = (asked, file, wire) ->
                Fault.ignoresIfRange("Cache-Control: none").answer(asked, other, wire);
        server.fail(NAME, Fault.cutAfter(100_000), hidesVersion);

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(server.requests().get(2).rangeStart()).isEmpty();
    }

    @Test
    void aServerThatIgnoresRangeIsReadFromTheStart() throws Exception {
        server.fail(NAME, Fault.cutAfter(100_000), Fault.ignoresRangeAndConditions());

        collector.collect();

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPartWithoutAVersionIsNotResumed() throws Exception {
        server.publish(NAME, new PublishedFile(ZIP, Optional.of("W/\"v1\""), Optional.empty()));
        server.fail(NAME, Fault.cutAfter(100_000));

        collector.collect();

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(server.requests().get(1).rangeStart()).isEmpty();
    }

    @Test
    void anotherRangeThanAskedForIsThrownAway() throws Exception {
        server.fail(NAME, Fault.cutAfter(100_000), Fault.givesAnotherRange());

        collector.collect();

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(collector.said.toString()).contains("another part than the rest");
    }

    @Test
    void aDownloadBrokenByTheEndOfTheProcessGoesOnInTheNext() throws Exception {
        UnaryOperator<Duration> noPause = pause -> Duration.ZERO;
        Retries once = new Retries(1, 1, Duration.ZERO, Duration.ZERO, noPause);
        server.fail(NAME, Fault.cutAfter(100_000));
        try (CollectFixture first = new CollectFixture(server, folder, CollectFixture.PATIENT, waits -> once)) {
            assertThat(first.collect().result()).isEqualTo(Result.FAILED);
            assertThat(first.names()).containsExactly(NAME + ".part", NAME + ".part.json");
        }

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);

        assertThat(server.requests().get(1).rangeStart()).contains(100_000);
        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(collector.names()).containsExactly(NAME);
    }

    @Test
    void aPartThatWasWholeBeforeTheProcessEndedIsNotTakenAgain() throws Exception {
        PartFile part = new PartFile(folder.resolve(NAME), server.base() + NAME);
        part.openEmpty(new Validators(Optional.of("\"v1\""), Optional.empty()), java.util.OptionalLong.of(ZIP.length))
                .close();
        Files.write(part.path(), ZIP);

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(server.requests().get(0).header("if-none-match")).contains("\"v1\"");
    }

    @Test
    void bytesOfUnknownOriginAreThrownAway() throws Exception {
        Files.write(folder.resolve(NAME + ".part"), new byte[1000]);

        collector.collect();

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(server.requests().get(0).rangeStart()).isEmpty();
    }

    @Test
    void aLengthTooLongIsABreakAndOneTooShortADamagedZip() throws Exception {
        server.fail(
                NAME, Fault.promisesMore(1000), Fault.status("416 Range Not Satisfiable"), Fault.promisesLess(1000));

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);
        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(collector.said.toString()).contains("no such rest", "damaged");
    }

    @Test
    void aBodyWithoutALengthIsVerifiedAsAZip() throws Exception {
        server.fail(NAME, Fault.saysNoLength());

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);
        assertThat(collector.collected()).isEqualTo(ZIP);
    }

    @Test
    void whatComesDamagedTwiceIsAFailureAndLeavesNothing() throws Exception {
        server.fail(NAME, Fault.damages(), Fault.damages());

        Outcome outcome = collector.collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("damaged");
        assertThat(collector.names()).isEmpty();
    }

    @Test
    void aPageInsteadOfTheFileIsSaidToBeOne() throws Exception {
        server.fail(NAME, Fault.page(), Fault.page());

        Outcome outcome = collector.collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("the server sent a web page instead of the file");
    }

    @Test
    void aZipWithoutExactlyOneFilledCsvIsRefused() throws Exception {
        Map<String, byte[]> wrong = Map.of(
                "2 CSV files", Zips.of(Map.of("a.csv", "x", "b.csv", "y")),
                "0 CSV files", Zips.of(Map.of("readme.html", "x")),
                "an empty CSV", Zips.of(Map.of("a.csv", "")));
        for (Map.Entry<String, byte[]> each : wrong.entrySet()) {
            server.publish(NAME, PublishedFile.of(each.getValue(), "\"" + each.getKey() + "\""));

            assertThat(collector.collect().message()).contains(each.getKey());
            assertThat(collector.names()).isEmpty();
        }
    }

    @Test
    void aMonthThatIsNotPublishedIsMissingAndAskedForOnce() throws Exception {
        Report report = collector.collect(1, MONTH.plusMonths(1));

        assertThat(report.outcomes().get(0).result()).isEqualTo(Result.MISSING);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aBusyServerIsGivenThePauseThatItAsksFor() throws Exception {
        server.fail(
                NAME,
                Fault.status("429 Too Many Requests", "Retry-After: 17"),
                Fault.status("503 Service Unavailable", "Retry-After: Wed, 21 Oct 2015 07:31:00 GMT"));

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);
        assertThat(collector.pauses).containsExactly(Duration.ofSeconds(17), Duration.ofMinutes(1));
    }

    @Test
    void aServerThatAsksForTooLongIsLeftAlone() throws Exception {
        server.fail(NAME, Fault.status("503 Service Unavailable", "Retry-After: 7200"));

        assertThat(collector.collect().result()).isEqualTo(Result.FAILED);
        assertThat(collector.pauses).isEmpty();
    }

    @Test
    void pausesDoubleWithJitterAndComeToAnEnd() throws Exception {
        for (int i = 0; i < 6; i++) {
            server.fail(NAME, Fault.status("503 Service Unavailable"));
        }

        Outcome outcome = collector.collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("503");
        assertThat(collector.pauses).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(collector.pauses.get(i)).isBetween(Duration.ofMillis(500L << i), Duration.ofSeconds(1L << i));
        }
    }

    @Test
    void aRefusalIsNotTriedAgain() throws Exception {
        server.fail(NAME, Fault.status("403 Forbidden"));

        Outcome outcome = collector.collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("403");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void redirectsAreFollowedWithRangeAndAll() throws Exception {
        server.publish("moved.zip", PublishedFile.of(ZIP, "\"v1\""));
        Fault moved = Fault.status("302 Found", "Location: " + server.base() + "moved.zip");
        server.fail(NAME, Fault.cutAfter(100_000), moved);

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);

        assertThat(collector.collected()).isEqualTo(ZIP);
        assertThat(server.requests().get(2).path()).endsWith("moved.zip");
        assertThat(server.requests().get(2).rangeStart()).contains(100_000);
    }

    @Test
    void redirectsToAnotherHostAreNotFollowed() throws Exception {
        server.publish("moved.zip", PublishedFile.of(ZIP, "\"v1\""));
        String elsewhere = server.base().toString().replace("127.0.0.1", "localhost") + "moved.zip";
        server.fail(NAME, Fault.status("302 Found", "Location: " + elsewhere));

        Outcome outcome = collector.collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("redirects to " + elsewhere);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void redirectsInACircleEnd() throws Exception {
        Fault circle = Fault.status("302 Found", "Location: " + server.base() + NAME);
        server.fail(NAME, circle, circle, circle, circle, circle, circle, circle, circle);

        Outcome outcome = collector.collect();

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("302");
    }

    @Test
    void aServerThatHangsOrStallsIsLeftAndAskedAgain() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (CollectFixture hasty = new CollectFixture(server, folder, HASTY, Retries::forFiles)) {
            server.fail(NAME, Fault.hangs(release), Fault.stallsAfter(100_000, release));

            assertThat(hasty.collect().result()).isEqualTo(Result.NEW);

            assertThat(hasty.collected()).isEqualTo(ZIP);
            assertThat(hasty.said.toString()).contains("no answer in time", "no byte arrived for 1.0 s");
            assertThat(server.requests().get(2).rangeStart()).contains(100_000);
        } finally {
            release.countDown();
        }
    }

    @Test
    void nonsenseIsTriedAgain() throws Exception {
        server.fail(NAME, Fault.talksNonsense());

        assertThat(collector.collect().result()).isEqualTo(Result.NEW);
    }

    @Test
    void filesComeSeveralAtATimeAndNoMoreThanSaid() throws Exception {
        YearMonth[] months = IntStream.range(0, 9).mapToObj(MONTH::plusMonths).toArray(YearMonth[]::new);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier threeAreHere = new CyclicBarrier(3);
        for (YearMonth month : months) {
            String name = BtsMonths.fileName(month);
            server.publish(name, PublishedFile.of(Zips.month(month.getMonthValue(), 10_000), "\"v1\""));
            server.fail(name, (asked, file, wire) -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                await(threeAreHere);
                now.decrementAndGet();
                HonestAnswer.write(asked, file, wire);
            });
        }

        Report report = collector.collect(3, months);

        assertThat(report.count(Result.NEW)).isEqualTo(9);
        assertThat(most).hasValue(3);
        assertThat(report.outcomes())
                .extracting(Outcome::name)
                .containsExactlyElementsOf(
                        List.of(months).stream().map(BtsMonths::fileName).toList());
    }

    @Test
    void oneFailureStopsNoOtherFile() throws Exception {
        YearMonth next = MONTH.plusMonths(1);
        server.publish(BtsMonths.fileName(next), PublishedFile.of(REPUBLISHED, "\"v1\""));
        server.fail(NAME, Fault.status("403 Forbidden"));

        Report report = collector.collect(1, MONTH, next);

        assertThat(report.outcomes()).extracting(Outcome::result).containsExactly(Result.FAILED, Result.NEW);
    }

    @Test
    void aHostThatCantBeReachedIsNotAskedForEveryFile() throws Exception {
        server.close();

        Report report = collector.collect(1, MONTH, MONTH.plusMonths(1), MONTH.plusMonths(2));

        assertThat(report.count(Result.FAILED)).isEqualTo(3);
        assertThat(report.outcomes().get(2).message()).startsWith("skipped: 127.0.0.1");
        assertThat(collector.pauses).hasSize(2);
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("fewer than three came", e);
        }
    }
}

package ontime.model.airplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ontime.model.airplane.ManufacturerShares.Merge;
import ontime.model.airplane.ManufacturerShares.Share;
import ontime.model.json.StrictJson;
import org.junit.jupiter.api.Test;

final class ManufacturerSharesTest {

    @Test
    void namesThatBeginAlikeByMoreThanFiveLettersAreOne() {
        assertThat(ManufacturerNames.resolve(List.of("AIRBUS", "AIRBUS INDUSTRIE", "AIRBAG", "BOEING", "BEECH")))
                .isEqualTo(Map.of(
                        "AIRBUS", "AIRBUS",
                        "AIRBUS INDUSTRIE", "AIRBUS",
                        "AIRBAG", "AIRBAG",
                        "BOEING", "BOEING",
                        "BEECH", "BEECH"));
    }

    @Test
    void theCommonBeginningIsTrimmedBeforeItIsMeasured() {
        assertThat(ManufacturerNames.resolve(List.of("SAAB A", "SAAB B", "SHORT BROS", "SHORT SPECIAL")))
                .containsEntry("SAAB A", "SAAB A")
                .containsEntry("SHORT BROS", "SHORT BROS");
    }

    @Test
    void aNameThatBeginsLikeSeveralBelongsToTheGroupOfTheShortestBeginning() {
        assertThat(ManufacturerNames.resolve(List.of("DOUGLAS", "DOUGLAS CORPORATION", "DOUGLAS COMPANY")))
                .isEqualTo(Map.of(
                        "DOUGLAS", "DOUGLAS",
                        "DOUGLAS CORPORATION", "DOUGLAS",
                        "DOUGLAS COMPANY", "DOUGLAS"));
    }

    @Test
    void sharesAreOfTheAirplanesThatHaveAManufacturerInPercentOfTwoDecimals() {
        ManufacturerShares shares = ManufacturerShares.of(List.of("BOEING", "AIRBUS INDUSTRIE", "AIRBUS"), 4, 5);

        assertThat(shares)
                .isEqualTo(new ManufacturerShares(
                        3,
                        4,
                        5,
                        List.of(
                                new Share("AIRBUS", 1, 33.33),
                                new Share("AIRBUS INDUSTRIE", 1, 33.33),
                                new Share("BOEING", 1, 33.33)),
                        List.of(new Share("AIRBUS", 2, 66.67), new Share("BOEING", 1, 33.33)),
                        List.of(new Merge("AIRBUS INDUSTRIE", "AIRBUS", 1))));
    }

    @Test
    void noAirplanesGiveNoShares() {
        assertThat(ManufacturerShares.of(List.of(), 0, 7).after()).isEmpty();
    }

    /** The book's figures of its own file, before and after names are merged. */
    @Test
    void theBooksFileGivesTheBooksFigures() throws IOException {
        Path file = Path.of("..", "..", "shared", "data", "reference", "faa_tail_number_inquiry.jsonl");
        assumeTrue(Files.isRegularFile(file), "skipped: no file of the book at " + file);

        ManufacturerShares shares = ManufacturerShares.of(
                Files.readAllLines(file).stream()
                        .map(line -> StrictJson.object(line.getBytes(StandardCharsets.UTF_8))
                                .path("manufacturer")
                                .asText())
                        .toList(),
                0,
                0);

        assertThat(shares.airplanes()).isEqualTo(3_988);
        assertThat(shares.before())
                .hasSize(33)
                .startsWith(
                        new Share("BOEING", 1_953, 48.97),
                        new Share("AIRBUS", 519, 13.01),
                        new Share("BOMBARDIER INC", 428, 10.73),
                        new Share("AIRBUS INDUSTRIE", 426, 10.68),
                        new Share("EMBRAER", 330, 8.27),
                        new Share("MCDONNELL DOUGLAS", 116, 2.91),
                        new Share("MCDONNELL DOUGLAS AIRCRAFT CO", 103, 2.58),
                        new Share("EMBRAER S A", 43, 1.08),
                        new Share("MCDONNELL DOUGLAS CORPORATION", 14, 0.35),
                        new Share("CESSNA", 9, 0.23));
        assertThat(shares.after())
                .startsWith(
                        new Share("BOEING", 1_953, 48.97),
                        new Share("AIRBUS", 945, 23.7),
                        new Share("BOMBARDIER INC", 428, 10.73),
                        new Share("EMBRAER", 373, 9.35),
                        new Share("MCDONNELL DOUGLAS", 233, 5.84),
                        new Share("CESSNA", 9, 0.23),
                        new Share("CANADAIR", 8, 0.2),
                        new Share("BEECH", 6, 0.15),
                        new Share("GULFSTREAM AEROSPACE", 5, 0.13),
                        new Share("PIPER", 5, 0.13));
        assertThat(shares.merges())
                .containsExactly(
                        new Merge("AIRBUS INDUSTRIE", "AIRBUS", 426),
                        new Merge("MCDONNELL DOUGLAS AIRCRAFT CO", "MCDONNELL DOUGLAS", 103),
                        new Merge("EMBRAER S A", "EMBRAER", 43),
                        new Merge("MCDONNELL DOUGLAS CORPORATION", "MCDONNELL DOUGLAS", 14));
    }
}

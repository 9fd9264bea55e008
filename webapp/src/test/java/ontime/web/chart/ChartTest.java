package ontime.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void sharesEndAtTheWholeAndTheWorstDelayIsMarked() {
        Chart shares = chart(ChartUnit.SHARE, ChartSeries.Tone.ON_TIME, List.of(0.4, 0.9, 0.5));
        Chart delays = chart(ChartUnit.MINUTES, ChartSeries.Tone.LATE, List.of(4.0, 19.0, 5.0));

        assertThat(shares.most()).isEqualTo(1);
        assertThat(shares.isLowestMarked()).isTrue();
        assertThat(shares.colourOf(1)).isNull();
        assertThat(delays.most()).isNull();
        assertThat(delays.colourOf(1)).isEqualTo("--bar-cancelled");
        assertThat(delays.colourOf(0)).isNull();
    }

    private static Chart chart(ChartUnit unit, ChartSeries.Tone tone, List<Double> values) {
        return new Chart(
                "id",
                ChartKind.BARS,
                "",
                null,
                "",
                "key",
                "",
                List.of(ChartCategory.of("a", "A"), ChartCategory.of("b", "B"), ChartCategory.of("c", "C")),
                List.of(new ChartSeries("v", "", unit, new ArrayList<>(values), true, tone)),
                "");
    }

    @Test
    void theHighestAndTheLowestAreFound() {
        Chart chart = chart(ChartKind.BARS, series(3.0, null, 7.0, 1.0));

        assertThat(chart.findHighest()).contains(2);
        assertThat(chart.findLowest()).contains(3);
    }

    @Test
    void stackedSeriesAreComparedByTheirSum() {
        Chart chart = chart(ChartKind.STACKED, series(3.0, 5.0), series(4.0, 1.0));

        assertThat(chart.findHighest()).contains(0);
        assertThat(chart.valueOf(0)).isEqualTo(7);
    }

    @Test
    void whereNothingDiffersNothingIsMarked() {
        assertThat(chart(ChartKind.BARS, series(3.0)).findHighest()).isEmpty();
        assertThat(chart(ChartKind.BARS, series(3.0, 3.0)).findHighest()).isEmpty();
        assertThat(chart(ChartKind.BARS, series()).findHighest()).isEmpty();
    }

    @Test
    void inLinesAndPointsNoCategoryIsBetterThanAnother() {
        assertThat(chart(ChartKind.LINES, series(3.0, 7.0)).findHighest()).isEmpty();
        assertThat(chart(ChartKind.POINTS, series(0.1, 0.2), series(0.3, 0.1)).findLowest())
                .isEmpty();
    }

    @Test
    void pointsNeedTwoSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(ChartKind.POINTS, series(0.1, 0.2)))
                .withMessageContaining("can't draw 1 series");
    }

    @Test
    void aSeriesWithoutAValueForEachCategoryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart(ChartKind.BARS, series(1.0, 2.0), series(1.0)))
                .withMessageContaining("1 values for 2 categories");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        Locale spanish = Locale.forLanguageTag("es");

        assertThat(ChartUnit.COUNT.format(605_765, Locale.US)).isEqualTo("605,765");
        assertThat(ChartUnit.COUNT.format(605_765, spanish)).isEqualTo("605.765");
        assertThat(ChartUnit.SHARE.format(0.7241, Locale.US)).isEqualTo("72.4%");
        assertThat(ChartUnit.SHARE.format(0.7241, spanish)).isEqualTo("72,4\u00a0%");
        assertThat(ChartUnit.MINUTES.format(-3.25, Locale.US)).isEqualTo("\u22123.2\u00a0min");
        assertThat(ChartUnit.SCORE.format(0.65764, spanish)).isEqualTo("0,6576");
        assertThat(series(1.0, null).format(1, Locale.US)).isEqualTo("–");
    }

    @Test
    void aFileNamesColumnsAndRowsByKeys() {
        Chart chart = chart(ChartKind.BARS, series(3.0, null, 0.125));

        assertThat(ChartFiles.csv(chart).getBody()).isEqualTo("month,flights\r\n0,3\r\n1,\r\n2,0.125\r\n");
        assertThat(ChartUnit.MINUTES.plain(7.8524519644393465)).isEqualTo("7.85");
        assertThat(ChartUnit.SHARE.plain(0.774456)).isEqualTo("0.7745");
        assertThat(ChartUnit.MINUTES.plain(-0.0001)).isEqualTo("0");
        assertThat(ChartFiles.json(chart).categories()).containsExactly("0", "1", "2");
        assertThat(ChartFiles.json(chart).series().get(0).values()).containsExactly(3.0, null, 0.125);
    }

    @Test
    void noCellOfAFileIsAFormula() {
        Chart chart = new Chart(
                "makers",
                ChartKind.ROWS,
                "Makers",
                null,
                "Maker",
                "maker",
                "airplanes",
                List.of(ChartCategory.of("=1+1", "x"), ChartCategory.of("A \"B\", C", "y")),
                List.of(series(1.0, 2.0)),
                "/json");

        assertThat(ChartFiles.csv(chart).getBody()).contains("\r\n'=1+1,1\r\n\"A \"\"B\"\", C\",2\r\n");
    }

    private static ChartSeries series(@Nullable Double... values) {
        return ChartSeries.ofPicture("flights", "Flights", ChartUnit.COUNT, Arrays.asList(values));
    }

    private static Chart chart(ChartKind kind, ChartSeries... series) {
        List<ChartCategory> categories = IntStream.range(0, series[0].values().size())
                .mapToObj(number -> ChartCategory.of(Integer.toString(number), "Month " + number))
                .toList();
        return new Chart(
                "flights",
                kind,
                "Flights",
                null,
                "Month",
                "month",
                "flights per month",
                categories,
                List.of(series),
                "/json");
    }
}

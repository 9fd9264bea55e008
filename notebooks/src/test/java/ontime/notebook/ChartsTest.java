package ontime.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ChartsTest {

    @Test
    void aPlotIsAnImageOfMoreThanItsBackground() {
        BufferedImage bars =
                Charts.bars("Flights", "month", "flights", new TreeMap<>(Map.of("1", 605_765, "2", 569_232)));
        BufferedImage lines = Charts.lines("Chances", "given", "late", Map.of("true", Map.of(0.0, 0.0, 1.0, 1.0)));

        assertThat(colours(bars)).isGreaterThan(2);
        assertThat(colours(lines)).isGreaterThan(2);
        assertThat(bars.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void nothingToPlotIsToldWithThePlotsTitle() {
        assertThatThrownBy(() -> Charts.bars("Flights", "month", "flights", Map.of()))
                .hasMessageContaining("Flights");
    }

    private static long colours(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()))
                .distinct()
                .count();
    }
}

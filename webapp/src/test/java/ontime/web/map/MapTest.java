package ontime.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapTest {

    private static final Outline OUTLINE = new Outline();

    @ParameterizedTest
    @CsvSource({
        "33.64, -84.43, MAINLAND",
        "24.56, -81.76, MAINLAND",
        "61.17, -149.99, ALASKA",
        "51.88, -176.65, ALASKA",
        "52.71, 174.11, ALASKA",
        "21.32, -157.92, HAWAII",
        "13.48, 144.79, GUAM",
        "15.12, 145.73, GUAM",
        "18.44, -66.0, PUERTO_RICO",
        "18.34, -64.97, PUERTO_RICO"
    })
    void everyAirportIsInItsFrameAndItsInset(double latitude, double longitude, Frame frame) {
        Point point = frame.project(latitude, longitude);

        assertThat(Frame.of(latitude, longitude)).contains(frame);
        assertThat(Viewport.WHOLE.box().holds(point)).isTrue();
        assertThat(frame.inset().stream()).allMatch(box -> box.holds(point));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-14.33, -170.71", "51.5, -0.45", "19.4, -99.1"})
    void placesOutsideEveryFrameAreNotShown(double latitude, double longitude) {
        assertThat(Frame.of(latitude, longitude)).isEmpty();
    }

    @Test
    void insetsCoverNeitherEachOtherNorTheMainland() {
        List<Box> insets = Arrays.stream(Frame.values())
                .flatMap(frame -> frame.inset().stream())
                .toList();
        Point keyWest = Frame.MAINLAND.project(24.56, -81.76);
        Point brownsville = Frame.MAINLAND.project(25.91, -97.43);
        Point sanDiego = Frame.MAINLAND.project(32.73, -117.19);

        for (Box inset : insets) {
            assertThat(insets).filteredOn(inset::meets).containsExactly(inset);
            assertThat(List.of(keyWest, brownsville, sanDiego)).noneMatch(inset::holds);
        }
    }

    @Test
    void theOutlineIsSmallAndOfWholePixels() {
        String whole = OUTLINE.path(Viewport.WHOLE, EnumSet.allOf(Frame.class));
        String mainland = OUTLINE.path(Viewport.WHOLE, EnumSet.of(Frame.MAINLAND));

        assertThat(whole).startsWith("M").endsWith("z").hasSizeLessThan(40_000);
        assertThat(whole.replaceAll("[Mlz0-9 -]", "")).isEmpty();
        assertThat(mainland).hasSizeBetween(10_000, whole.length());
    }

    @Test
    void aMapOfAShortRouteShowsOnlyTheStatesAround() {
        List<Point> route = List.of(Frame.MAINLAND.project(33.64, -84.43), Frame.MAINLAND.project(32.13, -81.2));
        Viewport viewport = Viewport.around(route, Frame.MAINLAND);
        String around = OUTLINE.path(viewport, EnumSet.of(Frame.MAINLAND));

        assertThat(route.stream().map(viewport::place)).allMatch(new Box(0, 0, 1000, viewport.height())::holds);
        assertThat(around.chars().filter(letter -> letter == 'M').count()).isBetween(3L, 60L);
    }

    @Test
    void distancesFollowTheGreatCircle() {
        assertThat(GreatCircle.kilometers(0, 0, 1, 0)).isCloseTo(6371 * Math.PI / 180, within(1e-6));
        assertThat(GreatCircle.kilometers(0, 0, 0, 180)).isCloseTo(6371 * Math.PI, within(1e-6));
        assertThat(GreatCircle.kilometers(40.6398, -73.7789, 33.9425, -118.408)).isCloseTo(3_974, within(2.0));
        assertThat(GreatCircle.kilometers(52, 179.9, 52, -179.9)).isLessThan(14);
    }

    @Test
    void aCircleIsAtItsDistanceAllAround() {
        assertThat(GreatCircle.around(61, -150, 900)).hasSize(91).allSatisfy(point -> assertThat(
                        GreatCircle.kilometers(61, -150, point.y(), point.x()))
                .isCloseTo(900, within(1e-6)));
    }

    @Test
    void labelsCoverNoOtherLabelAndAvoidDots() {
        Labels.Dot left = new Labels.Dot(new Point(500, 300), 5);
        Labels.Dot right = new Labels.Dot(new Point(540, 300), 5);
        Labels labels = new Labels(Viewport.WHOLE, List.of(left, right));

        assertThat(labels.find(left)).map(RouteMap.Label::anchor).contains("end");
        assertThat(labels.find(right)).map(RouteMap.Label::anchor).contains("start");
    }

    @Test
    void onlyTheFirstTwelveDotsHaveLabels() {
        List<Labels.Dot> dots = new ArrayList<>();
        IntStream.range(0, 20)
                .forEach(i -> dots.add(new Labels.Dot(new Point(100 + i % 5 * 180, 60 + i / 5 * 150), 5)));
        Labels labels = new Labels(Viewport.WHOLE, dots);

        assertThat(dots.stream().filter(dot -> labels.find(dot).isPresent()).count())
                .isEqualTo(12);
    }
}

package ontime.web.crossing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.web.chart.ChartFiles;
import ontime.web.chart.ChartUnit;
import ontime.web.error.ProblemException;
import ontime.web.parameter.KnownParameters;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Aggregates of flights over any combination of dimensions, as JSON and CSV. */
@RestController
@Tag(name = AggregatesApiController.TAG)
final class AggregatesApiController {

    static final String TAG = "Aggregates";
    static final String CELL = "AggregateCell";
    static final String MEASURES = "measures";

    /** Of shares and means, in CSV. */
    private static final int DIGITS = 4;

    private final PublishedCrossings published;
    private final CrossingAnswers answers;

    AggregatesApiController(PublishedCrossings published, CrossingAnswers answers) {
        this.published = published;
        this.answers = answers;
    }

    /**
     * Aggregates of flights.
     *
     * @param version of the flights; answers of one version are about the same flights
     * @param months whose flights are counted
     * @param monthsLeftOut months that are published but not counted, because they do not fit into the memory
     * @param cells one for each combination of values that has flights
     */
    record Aggregates(
            String version,
            List<YearMonth> months,
            List<YearMonth> monthsLeftOut,
            @ArraySchema(schema = @Schema(ref = "#/components/schemas/" + CELL))
                    List<Map<String, @Nullable Object>> cells) {}

    /** What a request asks for, and the answer. */
    private record Asked(
            List<Dimension> groupBy, Set<Measure> measures, LoadedFlights flights, CrossingAnswer answer) {}

    /** The aggregates as JSON. */
    @Operation(summary = "Count and measure flights by any combination of dimensions")
    @GetMapping(path = AggregatesAddress.JSON, produces = MediaType.APPLICATION_JSON_VALUE)
    Aggregates json(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Asked asked = ask(parameters);
        return new Aggregates(
                asked.answer.version(),
                asked.flights.months(),
                asked.flights.monthsLeftOut(),
                asked.answer.cells().stream().map(cell -> json(asked, cell)).toList());
    }

    /** The aggregates as CSV. */
    @Operation(summary = "Count and measure flights by any combination of dimensions, as CSV")
    @GetMapping(path = AggregatesAddress.CSV, produces = "text/csv")
    ResponseEntity<String> csv(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Asked asked = ask(parameters);
        String header = Stream.concat(
                        asked.groupBy.stream().map(Dimension::key),
                        asked.measures.stream().map(Measure::key))
                .collect(Collectors.joining(","));
        return ChartFiles.csv("flights", header, asked.answer.cells().stream().map(cell -> csv(asked, cell)));
    }

    private Asked ask(MultiValueMap<String, String> parameters) {
        KnownParameters.require(parameters.keySet(), names());
        List<Dimension> groupBy =
                List.copyOf(list(parameters, AggregatesAddress.GROUP_BY, Dimension::find, dimensions()));
        Set<Measure> measures = new LinkedHashSet<>(list(parameters, MEASURES, Measure::find, measures()));
        if (measures.isEmpty()) {
            measures.addAll(EnumSet.allOf(Measure.class));
        }
        LoadedFlights flights = published.get();
        FlightFilter filter = FilterParameters.parse(parameters, flights);
        Crossing question =
                new Crossing(groupBy, filter, measures.stream().anyMatch(Measure::isPercentile), Crossing.MOST_CELLS);
        return new Asked(groupBy, measures, flights, answers.answer(flights, question));
    }

    private static Map<String, @Nullable Object> json(Asked asked, CrossingCell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (int i = 0; i < asked.groupBy.size(); i++) {
            json.put(asked.groupBy.get(i).key(), cell.key().get(i));
        }
        asked.measures.forEach(measure -> json.put(measure.key(), measure.of(cell.figures())));
        return json;
    }

    private static String csv(Asked asked, CrossingCell cell) {
        List<@Nullable Object> values = new ArrayList<>(cell.key());
        asked.measures.forEach(measure -> values.add(plain(measure.of(cell.figures()))));
        return CSVFormat.DEFAULT.format(values.toArray());
    }

    private static @Nullable Object plain(@Nullable Number value) {
        return value instanceof Double number ? ChartUnit.plain(number, DIGITS) : value;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>(dimensions());
        names.addAll(List.of(AggregatesAddress.GROUP_BY, MEASURES, FilterParameters.FROM, FilterParameters.TO));
        return names;
    }

    private static <T> List<T> list(
            MultiValueMap<String, String> parameters,
            String name,
            Function<String, Optional<T>> find,
            List<String> known) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> find.apply(text)
                        .orElseThrow(() ->
                                ProblemException.ofInvalid("parameter.choice", name, text, String.join(", ", known))))
                .distinct()
                .toList();
    }

    private static List<String> dimensions() {
        return Arrays.stream(Dimension.values()).map(Dimension::key).toList();
    }

    private static List<String> measures() {
        return Arrays.stream(Measure.values()).map(Measure::key).toList();
    }
}

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.connection.ConnectionChance;
import ontime.model.connection.DelayCurve;
import ontime.model.connection.FlightOdds;
import ontime.model.connection.PastDelays;
import ontime.model.flight.DayPart;

/**
 * The chances of pairs of flights, as the web application computes them. Arguments: a folder with {@code history.csv}, the
 * newest flight first, and {@code pairs.csv}; and the minutes that a traveller needs. Writes {@code chances.csv}: for each pair
 * the chance from past flights, and the one from the models' ranges, if the pair has them. A pair whose flights have too few
 * past flights has neither.
 */
public final class JudgeConnections {

    /** As many as a search of the web application returns. */
    private static final int NEWEST = 200;

    private static final int MODEL_COLUMNS = 9;

    private final Map<String, Past> pastFlights = new HashMap<>();
    private final Map<String, Optional<PastDelays>> known = new HashMap<>();

    private static final class Past {
        private int flights;
        private final List<Integer> departures = new ArrayList<>();
        private final List<Integer> arrivals = new ArrayList<>();

        private void add(String departure, String arrival) {
            if (flights < NEWEST) {
                flights++;
                addIfGiven(departures, departure);
                addIfGiven(arrivals, arrival);
            }
        }

        private static void addIfGiven(List<Integer> delays, String delay) {
            if (!delay.isEmpty()) {
                delays.add(Integer.valueOf(delay));
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        JudgeConnections judge = new JudgeConnections();
        try (BufferedReader history = Files.newBufferedReader(folder.resolve("history.csv"))) {
            history.lines().map(line -> line.split(",", -1)).forEach(judge::learn);
        }
        try (BufferedReader pairs = Files.newBufferedReader(folder.resolve("pairs.csv"));
                BufferedWriter chances = Files.newBufferedWriter(folder.resolve("chances.csv"))) {
            for (String line = pairs.readLine(); line != null; line = pairs.readLine()) {
                chances.write(judge.chances(line.split(",", -1), Integer.parseInt(arguments[1])));
                chances.newLine();
            }
        }
    }

    private void learn(String[] flight) {
        keys(flight[0], flight[1], flight[2], flight[3], flight[4])
                .forEach(key -> pastFlights.computeIfAbsent(key, added -> new Past()).add(flight[5], flight[6]));
    }

    /** The kinds of past flights, in the order in which the web application asks for them. */
    private static List<String> keys(String carrier, String number, String origin, String dest, String dep) {
        DayPart part = Arrays.stream(DayPart.values())
                .filter(candidate -> candidate.holds(dep))
                .findFirst()
                .orElse(DayPart.EVENING);
        return List.of(
                String.join("|", "number", carrier, number, origin, dest),
                String.join("|", "time", carrier, origin, dest, part.name()),
                String.join("|", "route", carrier, origin, dest),
                String.join("|", "origin", carrier, origin));
    }

    private Optional<PastDelays> past(String carrier, String number, String origin, String dest, String dep) {
        return keys(carrier, number, origin, dest, dep).stream()
                .flatMap(key -> known.computeIfAbsent(key, this::delays).stream())
                .findFirst();
    }

    private Optional<PastDelays> delays(String key) {
        return Optional.ofNullable(pastFlights.get(key))
                .flatMap(past -> PastDelays.of(past.flights, past.departures, past.arrivals));
    }

    /** {@code carrier, hub, in_number, in_origin, in_dep, out_number, out_dest, out_dep, gap}, then four columns of each model. */
    private String chances(String[] pair, int minimum) {
        Optional<PastDelays> in = past(pair[0], pair[2], pair[3], pair[1], pair[4]);
        Optional<PastDelays> out = past(pair[0], pair[5], pair[1], pair[6], pair[7]);
        if (in.isEmpty() || out.isEmpty()) {
            return ",";
        }
        int spare = Integer.parseInt(pair[8]) - minimum;
        double past = ConnectionChance.of(spare, in.get().arrivalOdds(), out.get().departureOdds());
        boolean hasModels = pair.length > MODEL_COLUMNS && Stream.of(pair).noneMatch(String::isEmpty);
        return past + "," + (hasModels ? models(pair, spare, in.get(), out.get()) : "");
    }

    private static double models(String[] pair, int spare, PastDelays in, PastDelays out) {
        FlightOdds arrival = in.arrivalOdds(curve(pair, MODEL_COLUMNS), number(pair, MODEL_COLUMNS + 3));
        FlightOdds departure = out.departureOdds(curve(pair, MODEL_COLUMNS + 4), number(pair, MODEL_COLUMNS + 7));
        return ConnectionChance.of(spare, arrival, departure);
    }

    /** As predictions are made to agree: the median is in the range. */
    private static DelayCurve curve(String[] pair, int at) {
        double median = number(pair, at + 1);
        return new DelayCurve(Math.min(number(pair, at), median), median, Math.max(number(pair, at + 2), median));
    }

    private static double number(String[] pair, int at) {
        return Double.parseDouble(pair[at]);
    }
}

package ontime.system;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/**
 * What BTS's files say, read without any code of OnTime's.
 *
 * @param flights in published order, none of them twice
 */
record PublishedFlights(List<PublishedFlight> flights) {

    /** All flights of a zip with a CSV, or of a folder of such zips. */
    static PublishedFlights read(Path source) throws IOException {
        Set<PublishedFlight> flights = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(source, 1)) {
            for (Path zip : files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList()) {
                readInto(flights, zip);
            }
        }
        return new PublishedFlights(List.copyOf(flights));
    }

    /** Flights that are picked at random, of those that have a tail number and their number for themselves that day. */
    List<PublishedFlight> pick(int count, long seed) {
        return new Random(seed)
                .ints(0, flights.size())
                .mapToObj(flights::get)
                .filter(flight -> !flight.tailNum().isEmpty())
                .filter(flight -> count(flight::hasTheAddressOf) == 1)
                .limit(count)
                .toList();
    }

    /** How many flights there are of a kind. */
    long count(Predicate<PublishedFlight> kind) {
        return flights.stream().filter(kind).count();
    }

    private static void readInto(Set<PublishedFlight> flights, Path file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            zip.getNextEntry();
            try (MappingIterator<String[]> lines = new CsvMapper()
                    .readerFor(String[].class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .readValues(zip)) {
                List<String> header = Arrays.asList(lines.next());
                while (lines.hasNext()) {
                    flights.add(PublishedFlight.of(header, lines.next()));
                }
            }
        }
    }
}

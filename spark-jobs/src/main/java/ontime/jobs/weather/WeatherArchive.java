package ontime.jobs.weather;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ontime.jobs.collect.FolderCollector;
import ontime.jobs.download.Content;
import ontime.jobs.download.DownloadClient;
import ontime.jobs.download.FolderTransport;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Transport;

/** NOAA's archive, over HTTP or in a folder with the same layout. Its files are collected into a folder on this machine. */
final class WeatherArchive {

    private static final String STATIONS = "pub/data/noaa/" + WeatherStations.FILE_NAME;
    private static final Set<String> HTTP = Set.of("http", "https");

    private final URI base;
    private final Transport transport;
    private final FolderCollector collector;

    private WeatherArchive(URI base, Transport transport, FolderCollector collector) {
        this.base = base;
        this.transport = transport;
        this.collector = collector;
    }

    /**
     * The archive at an address.
     *
     * @param address http(s), or a folder in any file system that Hadoop supports
     * @param collector of its files
     */
    static WeatherArchive at(String address, DownloadClient client, FolderCollector collector) {
        String folder = address.endsWith("/") ? address : address + "/";
        URI base = folder.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
                ? URI.create(folder)
                : Path.of(folder).toAbsolutePath().toUri();
        String text = base.toString();
        boolean isHttp = HTTP.contains(base.getScheme().toLowerCase(Locale.ROOT));
        return new WeatherArchive(
                text.endsWith("/") ? base : URI.create(text + "/"),
                isHttp ? new HttpTransport(client) : new FolderTransport(),
                collector);
    }

    /**
     * The stations, downloaded again only if the list has changed.
     *
     * @throws IllegalArgumentException if there is no list
     */
    WeatherStations stations() throws IOException, InterruptedException {
        Outcome outcome = collector
                .collect(List.of(file(WeatherStations.FILE_NAME, STATIONS, Content.TABLE)))
                .get(0);
        Path file = collector.folder().resolve(WeatherStations.FILE_NAME);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("cannot get the archive's list of stations, %s: %s"
                    .formatted(base.resolve(STATIONS), reason(outcome)));
        }
        return WeatherStations.read(file);
    }

    /**
     * The result of collecting files.
     *
     * @param files of the stations that have some, in their order, by airport
     * @param failed a sentence for each file that should be there and was not collected
     */
    record Collected(Map<String, List<Path>> files, List<String> failed) {}

    /** Collects the files of stations. A file that the archive does not have is left out. */
    Collected collect(Map<String, List<WeatherStation>> byAirport, WeatherFormat format, Set<Integer> years)
            throws IOException, InterruptedException {
        List<RequestedFile> requested = byAirport.values().stream()
                .flatMap(List::stream)
                .distinct()
                .flatMap(station -> years.stream()
                        .map(year ->
                                file(format.fileName(station, year), format.path(station, year), format.content())))
                .toList();
        List<String> failed = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        for (Outcome outcome : collector.collect(requested)) {
            if (outcome.result() == Result.FAILED) {
                failed.add("%s was not collected: %s".formatted(outcome.name(), reason(outcome)));
            } else if (outcome.result() == Result.MISSING) {
                missing.add(outcome.name());
            }
        }
        Map<String, List<Path>> files = new TreeMap<>();
        byAirport.forEach((airport, stations) -> files.put(
                airport,
                stations.stream()
                        .flatMap(station -> years.stream().map(year -> format.fileName(station, year)))
                        .filter(name -> !missing.contains(name))
                        .map(name -> collector.folder().resolve(name))
                        .filter(Files::exists)
                        .toList()));
        files.values().removeIf(List::isEmpty);
        return new Collected(files, failed);
    }

    private RequestedFile file(String name, String path, Content content) {
        return new RequestedFile(name, base.resolve(path), content, transport);
    }

    private static String reason(Outcome outcome) {
        return outcome.message().isEmpty() ? outcome.result().word() : outcome.message();
    }
}

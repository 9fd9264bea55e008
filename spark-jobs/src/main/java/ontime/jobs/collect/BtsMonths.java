package ontime.jobs.collect;

import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ontime.jobs.download.BtsFormTransport;
import ontime.jobs.download.BtsMonthTransport;
import ontime.jobs.download.Content;
import ontime.jobs.download.DownloadClient;
import ontime.jobs.download.FolderTransport;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;
import ontime.jobs.download.TransferException;
import ontime.jobs.download.Transport;
import ontime.model.catalog.Months;

/**
 * BTS's monthly zips under their published names. A month without a ready-made zip comes from BTS's download form.
 *
 * @param base address, ending in a slash
 * @param transports for each month, what fetches its file
 * @param isPublished tells whether a file exists
 * @param isFolder whether a lookup costs nothing, and any month may be the newest
 */
record BtsMonths(URI base, Function<YearMonth, Transport> transports, Predicate<URI> isPublished, boolean isFolder) {

    private static final String FILE_NAME_START = "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_";
    private static final Set<String> HTTP = Set.of("http", "https");

    /** BTS publishes a month some two months later. If this many months are missing, something else is wrong. */
    private static final int MONTHS_TO_PROBE = 8;

    /**
     * The months at an address.
     *
     * @param address http(s), a folder, {@code file:} or any other file system that Hadoop supports
     * @throws IllegalArgumentException if it is not an address
     */
    static BtsMonths at(String address, DownloadClient client) {
        URI base = uri(address);
        if (!HTTP.contains(base.getScheme().toLowerCase(Locale.ROOT))) {
            FolderTransport folder = new FolderTransport();
            return new BtsMonths(base, month -> folder, folder::isPublished, true);
        }
        if (base.getHost() == null) {
            throw new IllegalArgumentException("an address without a host: " + address);
        }
        HttpTransport http = new HttpTransport(client);
        BtsFormTransport form = new BtsFormTransport(client);
        return new BtsMonths(base, month -> new BtsMonthTransport(http, form, base, month), http::isPublished, false);
    }

    /** {@code On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_1.zip}: no leading zero. */
    static String fileName(YearMonth month) {
        return String.format(Locale.ROOT, "%s%d_%d.zip", FILE_NAME_START, month.getYear(), month.getMonthValue());
    }

    RequestedFile of(YearMonth month) {
        return new RequestedFile(fileName(month), uri(month), Content.MONTH_ZIP, transports.apply(month));
    }

    /**
     * The files of a range of months, or of the newest month. Empty if nothing is published.
     *
     * @param current month, where the search for the newest one begins
     * @param note receives the reasons of retries
     * @throws TransferException if the newest month is needed and cannot be determined
     */
    List<RequestedFile> list(Optional<Months> range, YearMonth current, Retries retries, Consumer<String> note) {
        Stream<YearMonth> months;
        if (range.isPresent() && !range.get().isOpen()) {
            months = range.get().list().stream();
        } else {
            Optional<YearMonth> newest = findNewest(current, retries, note);
            months = range.isPresent()
                    ? newest.stream().flatMap(last -> range.get().listUntil(last).stream())
                    : newest.stream();
        }
        return months.map(this::of).toList();
    }

    /** BTS does not say which month is the newest, so this tries one month after the other, backwards. */
    private Optional<YearMonth> findNewest(YearMonth current, Retries retries, Consumer<String> note) {
        long probes = isFolder ? ChronoUnit.MONTHS.between(Months.FIRST_PUBLISHED, current) + 1 : MONTHS_TO_PROBE;
        try {
            return Stream.iterate(current, month -> month.minusMonths(1))
                    .limit(probes)
                    .filter(month -> retries.run(() -> isPublished.test(uri(month)), () -> 0, note))
                    .findFirst();
        } catch (TransferException e) {
            throw new TransferException(
                    e.category(),
                    "cannot determine the newest month at %s: %s. ONTIME_BTS_URL may name a mirror or a folder."
                            .formatted(base, e.reason()),
                    e);
        }
    }

    private URI uri(YearMonth month) {
        return base.resolve(fileName(month));
    }

    private static URI uri(String address) {
        String slashed = address.endsWith("/") ? address : address + "/";
        boolean hasScheme = slashed.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*");
        String uri = hasScheme
                ? slashed
                : Path.of(address).toAbsolutePath().normalize().toUri() + "/";
        return URI.create(hasScheme ? uri : uri.replaceAll("/+$", "/"));
    }
}

package ontime.jobs.download;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import ontime.jobs.download.TransferException.Category;
import org.jsoup.Jsoup;

/**
 * Downloads a table, or a month of it, with {@link BtsForm}. BTS answers with a zip of one CSV. There are no versions to
 * compare, so the table is downloaded each time.
 */
public final class BtsFormTransport implements Transport {

    private static final int LONGEST_EXCERPT = 100;

    /** A hundred times the form's page. A page is read into memory. */
    private static final int MOST_PAGE_MIB = 16;

    private final DownloadClient client;

    public BtsFormTransport(DownloadClient client) {
        this.client = client;
    }

    /** Fetches all rows of a table. They are stored as gzip, which the readers of reference data expect. */
    @Override
    public Answer fetch(RequestedFile file, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress) {
        return fetch(file.name(), List.of(file.uri()), Optional.empty(), part, progress);
    }

    /**
     * Fetches a month of a table as BTS's zip.
     *
     * @param pages addresses of the form's generations, in the order in which they are tried
     */
    Answer fetchMonth(String name, YearMonth month, List<URI> pages, PartFile part, Progress.OfFile progress) {
        return fetch(name, pages, Optional.of(month), part, progress);
    }

    private Answer fetch(
            String name, List<URI> pages, Optional<YearMonth> month, PartFile part, Progress.OfFile progress) {
        Path aside = part.path().resolveSibling(name + ".form");
        try {
            Exchange exchange = new Exchange(client.withOwnCookies(), aside, month, progress);
            boolean isAnyPublished = false;
            for (URI page : pages) {
                Optional<URI> opened = exchange.open(page);
                Optional<BtsForm> form = opened.isPresent() ? exchange.readForm(opened.get()) : Optional.empty();
                if (form.isPresent()) {
                    return exchange.complete(form.get(), opened.get())
                            ? take(aside, page, month, part)
                            : Answer.NOT_PUBLISHED;
                }
                isAnyPublished |= opened.isPresent();
            }
            if (isAnyPublished) {
                throw new TransferException(Category.BAD_CONTENT, "BTS's page no longer has the form");
            }
            return Answer.NOT_PUBLISHED;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + aside + ": " + e.getMessage(), e);
        } finally {
            delete(aside);
        }
    }

    private static Answer take(Path zip, URI page, Optional<YearMonth> month, PartFile part) throws IOException {
        if (month.isPresent()) {
            part.replaceWith(zip, page);
        } else {
            unpack(zip, part);
        }
        return Answer.COMPLETE;
    }

    private static void unpack(Path zip, PartFile part) throws IOException {
        Validators none = new Validators(Optional.empty(), Optional.empty());
        try (ZipFile archive = new ZipFile(zip.toFile());
                InputStream csv = archive.getInputStream(WholeZip.getCsv(archive));
                OutputStream gzip =
                        new GZIPOutputStream(Channels.newOutputStream(part.openEmpty(none, OptionalLong.empty())))) {
            csv.transferTo(gzip);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The requests for one table.
     *
     * @param client with cookies of its own, so that a session of the server has one table only
     * @param answer file with the last answer
     */
    private record Exchange(DownloadClient client, Path answer, Optional<YearMonth> month, Progress.OfFile progress) {

        /** Opens a page, and returns its address after redirects. Empty if it does not exist. */
        Optional<URI> open(URI page) throws IOException {
            return send(client.get(page));
        }

        /** The form of the page in the last answer. */
        Optional<BtsForm> readForm(URI page) throws IOException {
            return BtsForm.find(readAnswer(), page, month);
        }

        /** Completes and sends the form, so that the last answer is the zip. False if the month is not published. */
        boolean complete(BtsForm form, URI page) throws IOException {
            try {
                return complete(form, false);
            } catch (TransferException e) {
                if (e.category() != Category.BAD_CONTENT || !form.mayNeedChanges()) {
                    throw e;
                }
                open(page);
                return complete(readForm(page).orElseThrow(() -> e), true);
            }
        }

        private boolean complete(BtsForm opened, boolean isForced) throws IOException {
            BtsForm form = opened;
            if (!form.offersYear()) {
                return false;
            }
            for (String field : BtsForm.CHANGING_FIELDS) {
                Optional<String> change = form.change(field, isForced);
                if (change.isPresent()) {
                    form = readForm(post(form, change.get())).orElseThrow(this::rejected);
                }
            }
            if (!form.offersPeriod()) {
                return false;
            }
            post(form, form.download());
            if (Content.isPage(answer)) {
                throw rejected();
            }
            Content.MONTH_ZIP.verify(answer);
            return month.isEmpty() || hasFlightsOf(month.get());
        }

        private URI post(BtsForm form, String fields) throws IOException {
            return send(client.post(form.action(), fields))
                    .orElseThrow(() -> new TransferException(Category.REFUSED, "BTS's form leads to a missing page"));
        }

        private Optional<URI> send(HttpRequest.Builder request) throws IOException {
            try (HttpAnswer received = client.send(request);
                    FileChannel target = FileChannel.open(answer, CREATE, WRITE, TRUNCATE_EXISTING)) {
                if (received.status() == 404 || received.status() == 410) {
                    return Optional.empty();
                }
                if (received.status() != 200) {
                    throw client.refusal(received);
                }
                progress.start(0, received.length());
                client.receive(received, target, 0, received.length(), progress);
                return Optional.of(received.response().uri());
            }
        }

        private String readAnswer() throws IOException {
            if (Files.size(answer) > (long) MOST_PAGE_MIB << 20) {
                throw new TransferException(
                        Category.BAD_CONTENT, "BTS answered with a page of more than " + MOST_PAGE_MIB + " MiB");
            }
            return Files.readString(answer, StandardCharsets.ISO_8859_1);
        }

        /** BTS reports errors with a page and status 200. */
        private TransferException rejected() {
            try {
                String text = Jsoup.parse(readAnswer()).text();
                return new TransferException(
                        Category.BAD_CONTENT,
                        "BTS answered its form with a page: "
                                + text.substring(0, Math.min(text.length(), LONGEST_EXCERPT)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A zip without flights has only the header. A form that lost the year would answer with another month. */
        private boolean hasFlightsOf(YearMonth expected) throws IOException {
            try (ZipFile zip = new ZipFile(answer.toFile());
                    BufferedReader csv = new BufferedReader(new InputStreamReader(
                            zip.getInputStream(WholeZip.getCsv(zip)), StandardCharsets.ISO_8859_1))) {
                Optional<String> flight =
                        csv.lines().skip(1).filter(line -> !line.isBlank()).findFirst();
                if (flight.isPresent() && !isOf(expected, flight.get())) {
                    throw new TransferException(
                            Category.BAD_CONTENT,
                            "BTS answered its form with flights of another month than " + expected);
                }
                return flight.isPresent();
            }
        }

        private static boolean isOf(YearMonth month, String line) {
            String asForm = String.format(Locale.ROOT, "%d/\\d{1,2}/%d", month.getMonthValue(), month.getYear());
            String asReadyMade = month + "-\\d{2}";
            return Pattern.compile("\\b0?(%s|%s)\\b".formatted(asForm, asReadyMade))
                    .matcher(line)
                    .find();
        }
    }
}

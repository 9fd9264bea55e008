package ontime.jobs.download;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipFile;
import ontime.jobs.download.TransferException.Category;

/**
 * Downloads a whole table with {@link BtsForm}. BTS answers with a zip of one CSV, which is stored as gzip because our
 * readers expect that. There are no versions to compare, so the table is downloaded each time.
 */
public final class BtsFormTransport implements Transport {

    private final DownloadClient client;

    public BtsFormTransport(DownloadClient client) {
        this.client = client;
    }

    @Override
    public Answer fetch(RequestedFile file, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress) {
        Path aside = part.path().resolveSibling(file.name() + ".form");
        try {
            URI uri = file.uri();
            receive(client.get(uri), aside, progress);
            BtsForm form = BtsForm.find(Files.readString(aside, StandardCharsets.ISO_8859_1))
                    .orElseThrow(
                            () -> new TransferException(Category.BAD_CONTENT, "BTS's page no longer has the form"));
            receive(post(uri, form), aside, progress);
            Content.MONTH_ZIP.verify(aside);
            unpack(aside, part);
            return Answer.COMPLETE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + aside + ": " + e.getMessage(), e);
        } finally {
            delete(aside);
        }
    }

    private HttpRequest.Builder post(URI uri, BtsForm form) {
        return client.get(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()));
    }

    private void receive(HttpRequest.Builder request, Path into, Progress.OfFile progress) throws IOException {
        try (HttpAnswer answer = client.send(request);
                FileChannel target = FileChannel.open(into, CREATE, WRITE, TRUNCATE_EXISTING)) {
            if (answer.status() != 200) {
                throw client.refusal(answer);
            }
            progress.start(0, answer.length());
            client.receive(answer, target, 0, answer.length(), progress);
        }
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
}

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
 * Takes a whole table through {@link BtsForm}: BTS answers with a zip of one CSV, which is kept as gzip, as our readers
 * take it. There are no versions to ask about, so it is taken again each time, and is unchanged where its bytes are.
 */
public final class BtsFormTransport implements Transport {

    private final HttpLine line;

    public BtsFormTransport(HttpLine line) {
        this.line = line;
    }

    @Override
    public Answer fetch(RequestedFile wanted, Optional<CollectedFile> held, PartFile part, Meter meter) {
        Path aside = part.path().resolveSibling(wanted.name() + ".form");
        try {
            URI uri = wanted.uri();
            receive(line.get(uri), aside, meter);
            BtsForm form = BtsForm.find(Files.readString(aside, StandardCharsets.ISO_8859_1))
                    .orElseThrow(() -> new TransferException(Category.BAD_CONTENT, "BTS's page has no form any more"));
            receive(post(uri, form), aside, meter);
            Content.MONTH_ZIP.verify(aside);
            unpack(aside, part);
            return Answer.WHOLE;
        } catch (IOException e) {
            throw new UncheckedIOException(aside + " can't be written: " + e.getMessage(), e);
        } finally {
            delete(aside);
        }
    }

    private HttpRequest.Builder post(URI uri, BtsForm form) {
        return line.get(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()));
    }

    private void receive(HttpRequest.Builder request, Path into, Meter meter) throws IOException {
        try (HttpAnswer answer = line.send(request);
                FileChannel file = FileChannel.open(into, CREATE, WRITE, TRUNCATE_EXISTING)) {
            if (answer.status() != 200) {
                throw line.refusal(answer);
            }
            line.receive(answer, file, 0, answer.length(), meter);
        }
    }

    private static void unpack(Path zip, PartFile part) throws IOException {
        Validators none = new Validators(Optional.empty(), Optional.empty());
        try (ZipFile archive = new ZipFile(zip.toFile());
                InputStream csv = archive.getInputStream(WholeZip.getCsv(archive));
                OutputStream gzip =
                        new GZIPOutputStream(Channels.newOutputStream(part.openAnew(none, OptionalLong.empty())))) {
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

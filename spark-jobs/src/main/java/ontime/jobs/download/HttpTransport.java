package ontime.jobs.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.OptionalLong;
import ontime.jobs.download.TransferException.Category;

/**
 * Takes files over HTTP: asks only for what has changed (RFC 9110, section 13), goes on with a broken download (section
 * 14) only where the server says that the rest is of the same version.
 */
public final class HttpTransport implements Transport, Probe {

    private final HttpLine line;

    public HttpTransport(HttpLine line) {
        this.line = line;
    }

    @Override
    public Answer fetch(RequestedFile wanted, Optional<CollectedFile> held, PartFile part, Meter meter) {
        try (HttpAnswer answer = line.send(request(wanted, held, part))) {
            return switch (answer.status()) {
                case 200 -> takeWhole(answer, held, part, meter);
                case 206 -> takeRest(answer, part, meter);
                case 304 -> confirm(held, part);
                case 404, 410 -> Answer.NOT_PUBLISHED;
                case 416 -> throw startAnew(part, "the server has no such rest");
                default -> throw line.refusal(answer);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(part.path() + " can't be written: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isPublished(URI uri) {
        HttpRequest.Builder head = line.get(uri).method("HEAD", HttpRequest.BodyPublishers.noBody());
        try (HttpAnswer answer = line.send(head)) {
            return switch (answer.status()) {
                case 200 -> !answer.isPage();
                case 404, 410 -> false;
                default -> throw line.refusal(answer);
            };
        }
    }

    private HttpRequest.Builder request(RequestedFile wanted, Optional<CollectedFile> held, PartFile part) {
        HttpRequest.Builder request = line.get(wanted.uri());
        if (asksAboutPart(part)) {
            askForOther(request, part.validators());
            return request;
        }
        held.ifPresent(file -> askForOther(request, file.validators()));
        if (part.isResumable()) {
            request.header("Range", "bytes=" + part.sizeBytes() + "-");
            part.validators().findForRange().ifPresent(version -> request.header("If-Range", version));
        }
        return request;
    }

    /** All bytes are here, but we were stopped before they were verified: only a new version need come. */
    private static boolean asksAboutPart(PartFile part) {
        return part.isWhole() && part.isResumable();
    }

    private static void askForOther(HttpRequest.Builder request, Validators than) {
        than.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        than.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    }

    private Answer takeWhole(HttpAnswer answer, Optional<CollectedFile> held, PartFile part, Meter meter)
            throws IOException {
        Validators version = answer.validators();
        OptionalLong length = answer.length();
        if (held.filter(file -> file.isVersion(version, length)).isPresent()) {
            return Answer.UNCHANGED;
        }
        if (asksAboutPart(part) && part.validators().agreeWith(version)) {
            return Answer.WHOLE;
        }
        length.ifPresent(meter::expect);
        try (FileChannel file = part.openAnew(version, length)) {
            line.receive(answer, file, 0, length, meter);
        }
        return Answer.WHOLE;
    }

    private Answer takeRest(HttpAnswer answer, PartFile part, Meter meter) throws IOException {
        long here = part.sizeBytes();
        ContentRange range = ContentRange.find(answer.headers())
                .filter(given -> given.first() == here && part.agreesWithTotal(given.total()))
                .orElseThrow(() -> startAnew(part, "the server gave another part than the rest"));
        if (part.validators().contradict(answer.validators())) {
            throw startAnew(part, "the file has changed meanwhile");
        }
        range.total().ifPresent(meter::expect);
        try (FileChannel file = part.openAtEnd()) {
            line.receive(answer, file, here, OptionalLong.of(range.last() + 1), meter);
        }
        if (range.isCutShort()) {
            throw new TransferException(Category.BROKEN, "the server gave less than the rest");
        }
        return Answer.WHOLE;
    }

    private static Answer confirm(Optional<CollectedFile> held, PartFile part) {
        if (asksAboutPart(part)) {
            return Answer.WHOLE;
        }
        if (held.isPresent()) {
            return Answer.UNCHANGED;
        }
        throw new TransferException(Category.REFUSED, "the server says \"not modified\", and we have no such file");
    }

    private static TransferException startAnew(PartFile part, String reason) {
        part.discard();
        return new TransferException(Category.BROKEN, reason + ": starting anew");
    }
}

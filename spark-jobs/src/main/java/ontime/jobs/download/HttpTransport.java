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
 * Downloads files over HTTP. It fetches only what has changed (RFC 9110, section 13), and continues an interrupted
 * download (section 14) only if the server confirms that the rest is of the same version.
 */
public final class HttpTransport implements Transport {

    private final DownloadClient client;

    public HttpTransport(DownloadClient client) {
        this.client = client;
    }

    @Override
    public Answer fetch(RequestedFile file, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress) {
        Optional<CollectedFile> comparable = existing.filter(collected -> collected.isFrom(file.uri()));
        try (HttpAnswer answer = client.send(request(file, comparable, part))) {
            return switch (answer.status()) {
                case 200 -> receiveAll(answer, comparable, part, progress);
                case 206 -> receiveRest(answer, part, progress);
                case 304 -> confirm(comparable, part);
                case 404, 410 -> Answer.NOT_PUBLISHED;
                case 416 -> throw restart(part, "the server has no such rest");
                default -> throw client.refusal(answer);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + part.path() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Whether a file is published, without downloading it.
     *
     * @throws TransferException if the server does not answer that
     */
    public boolean isPublished(URI uri) {
        HttpRequest.Builder head = client.get(uri).method("HEAD", HttpRequest.BodyPublishers.noBody());
        try (HttpAnswer answer = client.send(head)) {
            return switch (answer.status()) {
                case 200 -> !answer.isPage();
                case 404, 410 -> false;
                default -> throw client.refusal(answer);
            };
        }
    }

    private HttpRequest.Builder request(RequestedFile file, Optional<CollectedFile> existing, PartFile part) {
        HttpRequest.Builder request = client.get(file.uri());
        if (isUnverified(part)) {
            requestOtherThan(part.validators(), request);
            return request;
        }
        existing.ifPresent(collected -> requestOtherThan(collected.validators(), request));
        if (part.isResumable()) {
            request.header("Range", "bytes=" + part.sizeBytes() + "-");
            part.validators().findForRange().ifPresent(version -> request.header("If-Range", version));
        }
        return request;
    }

    /** All bytes have arrived, but an earlier process ended before it verified them. Only a new version is needed. */
    private static boolean isUnverified(PartFile part) {
        return part.isComplete() && part.isResumable();
    }

    private static void requestOtherThan(Validators version, HttpRequest.Builder request) {
        version.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        version.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    }

    private Answer receiveAll(
            HttpAnswer answer, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress)
            throws IOException {
        Validators version = answer.validators();
        OptionalLong length = answer.length();
        if (existing.filter(file -> file.isVersion(version, length)).isPresent()) {
            return Answer.UNCHANGED;
        }
        if (isUnverified(part) && part.validators().agreeWith(version)) {
            return Answer.COMPLETE;
        }
        progress.start(0, length);
        try (FileChannel file = part.openEmpty(version, length)) {
            client.receive(answer, file, 0, length, progress);
        }
        return Answer.COMPLETE;
    }

    private Answer receiveRest(HttpAnswer answer, PartFile part, Progress.OfFile progress) throws IOException {
        long here = part.sizeBytes();
        ContentRange range = ContentRange.find(answer.headers())
                .filter(given -> given.first() == here && part.agreesWithTotal(given.total()))
                .orElseThrow(() -> restart(part, "the server sent another part than the rest"));
        if (part.validators().contradict(answer.validators())) {
            throw restart(part, "the file has changed");
        }
        progress.start(here, range.total());
        try (FileChannel file = part.openAtEnd()) {
            client.receive(answer, file, here, OptionalLong.of(range.last() + 1), progress);
        }
        if (range.isCutShort()) {
            throw new TransferException(Category.BROKEN, "the server sent less than the rest");
        }
        return Answer.COMPLETE;
    }

    private static Answer confirm(Optional<CollectedFile> existing, PartFile part) {
        if (isUnverified(part)) {
            return Answer.COMPLETE;
        }
        if (existing.isPresent()) {
            return Answer.UNCHANGED;
        }
        throw new TransferException(
                Category.REFUSED, "the server answered \"not modified\" for a file that was never downloaded");
    }

    private static TransferException restart(PartFile part, String reason) {
        part.discard();
        return new TransferException(Category.BROKEN, reason + ": starting again");
    }
}

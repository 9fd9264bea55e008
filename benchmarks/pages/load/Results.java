import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What came of each request of a command. Written as a line each, in order of arrival: microseconds from the intended
 * start, microseconds from when it was sent, status (0: broken, -1: none within the time), bytes of the body. A line is
 * one request, so that percentiles are exact.
 */
final class Results {

    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final int BROKEN = 0;
    private static final int UNANSWERED = -1;

    private final CountDownLatch left;
    private final long[] micros;
    private final long[] microsFromSent;
    private final int[] status;
    private final int[] bytes;
    private final byte[][] kept;
    private final int keptEvery;
    private final Path file;

    Results(int requests, int keptEvery, Path file) {
        this.left = new CountDownLatch(requests);
        this.micros = new long[requests];
        this.microsFromSent = new long[requests];
        this.status = new int[requests];
        this.bytes = new int[requests];
        this.kept = new byte[requests][];
        this.keptEvery = keptEvery;
        this.file = file;
        Arrays.fill(status, UNANSWERED);
        // What is not answered took at least as long as was waited.
        Arrays.fill(micros, TimeUnit.SECONDS.toMicros(LONGEST_WAIT_SECONDS));
    }

    /** Called once an answer is whole. */
    void record(Request request, long sent, Answer answer) {
        if (keptEvery > 0 && request.number() % keptEvery == 0) {
            kept[request.number()] = answer.body();
        }
        record(request, sent, answer.status(), answer.bodyLength());
    }

    /** Called where the connection ended within an answer. */
    void recordBroken(Request request, long sent) {
        record(request, sent, BROKEN, 0);
    }

    /** Called where a request was never sent. */
    void recordLeft(Request request) {
        record(request, System.nanoTime(), UNANSWERED, 0);
    }

    private void record(Request request, long sent, int answered, int length) {
        long now = System.nanoTime();
        int number = request.number();
        micros[number] = TimeUnit.NANOSECONDS.toMicros(now - request.intended());
        microsFromSent[number] = TimeUnit.NANOSECONDS.toMicros(now - sent);
        bytes[number] = length;
        status[number] = answered;
        left.countDown();
    }

    /** Waits for the last answers. */
    void await() throws InterruptedException {
        left.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Writes the lines, and the bodies that were kept beside them: the file's name with the number behind it. */
    void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < status.length; number++) {
            lines.append(micros[number]).append('\t');
            lines.append(microsFromSent[number]).append('\t');
            lines.append(status[number]).append('\t');
            lines.append(bytes[number]).append('\n');
            if (kept[number] != null) {
                Files.write(file.resolveSibling(file.getFileName() + "." + number), kept[number]);
            }
        }
        Files.writeString(file, lines);
    }
}

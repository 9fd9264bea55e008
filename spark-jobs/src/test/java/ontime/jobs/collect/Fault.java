package ontime.jobs.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** An answer of a {@link FaultyServer}: an honest one, or one that goes wrong in its own way. */
@FunctionalInterface
public interface Fault {

    void answer(Asked asked, PublishedFile file, Wire wire) throws IOException, InterruptedException;

    /** As RFC 9110 has it: conditions first, then the range. */
    static Fault none() {
        return HonestAnswer::write;
    }

    /** So many bytes of the body, and the line is cut. */
    static Fault cutAfter(int bytes) {
        return (asked, file, wire) -> HonestAnswer.write(asked, file, wire, bytes);
    }

    static Fault status(String status, String... headers) {
        return (asked, file, wire) -> wire.status(status, headers);
    }

    /** Says that the body is longer than it is. */
    static Fault promisesMore(int bytes) {
        return (asked, file, wire) -> wire.head("200 OK", file.bytes().length + bytes, HonestAnswer.headers(file))
                .body(file.bytes(), 0, file.bytes().length);
    }

    /** Says that the body is shorter than it is. */
    static Fault promisesLess(int bytes) {
        return (asked, file, wire) -> wire.head("200 OK", file.bytes().length - bytes, HonestAnswer.headers(file))
                .body(file.bytes(), 0, file.bytes().length);
    }

    static Fault ignoresRangeAndConditions() {
        return (asked, file, wire) -> wire.head("200 OK", file.bytes().length, HonestAnswer.headers(file))
                .body(file.bytes(), 0, file.bytes().length);
    }

    /** The whole file without a length: its end is where the connection closes. */
    static Fault saysNoLength() {
        return (asked, file, wire) ->
                wire.head("200 OK", -1, HonestAnswer.headers(file)).body(file.bytes(), 0, file.bytes().length);
    }

    /** The right length, and one bit is wrong. */
    static Fault damages() {
        return (asked, file, wire) -> wire.head("200 OK", file.bytes().length, HonestAnswer.headers(file))
                .body(Zips.damaged(file.bytes()), 0, file.bytes().length);
    }

    static Fault page() {
        byte[] page = "<!DOCTYPE html><html>Sorry, this did not work.</html>".getBytes(StandardCharsets.UTF_8);
        return (asked, file, wire) ->
                wire.head("200 OK", page.length, "Content-Type: text/html").body(page, 0, page.length);
    }

    /** A rest that begins elsewhere than asked for. */
    static Fault givesAnotherRange() {
        return (asked, file, wire) -> wire.head(
                        "206 Partial Content",
                        10,
                        "Content-Range: bytes 5-14/" + file.bytes().length,
                        HonestAnswer.headers(file)[0])
                .body(file.bytes(), 5, 15);
    }

    /** The rest of what is published now, whatever If-Range says: joined to an older part it makes neither version. */
    static Fault ignoresIfRange(String header) {
        return (asked, file, wire) -> {
            int start = Math.min(asked.rangeStart().orElse(0), file.bytes().length - 1);
            int length = file.bytes().length;
            String range = String.format(Locale.ROOT, "Content-Range: bytes %d-%d/%d", start, length - 1, length);
            wire.head("206 Partial Content", length - start, range, header).body(file.bytes(), start, length);
        };
    }

    static Fault talksNonsense() {
        return (asked, file, wire) -> wire.out().write("what?\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends some of the body and then nothing until it is released. */
    static Fault stallsAfter(int bytes, CountDownLatch release) {
        return (asked, file, wire) -> {
            HonestAnswer.write(asked, file, wire, bytes);
            release.await();
        };
    }

    /** Sends nothing at all until it is released. */
    static Fault hangs(CountDownLatch release) {
        return (asked, file, wire) -> release.await();
    }
}

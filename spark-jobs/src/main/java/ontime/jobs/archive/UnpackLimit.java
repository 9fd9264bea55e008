package ontime.jobs.archive;

import java.io.InputStream;
import java.util.Locale;
import ontime.jobs.archive.BadFileException.Reason;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * Limits the unpacked size of an archive to {@value #MOST_GIB} GiB, a hundred times a month of the United States, and
 * to {@value #MOST_RATIO} times its packed size; BTS's zips unpack to nine times their size. The ratio applies only
 * above {@value #FREE_MIB} MiB, so that a small file of equal lines can be loaded.
 */
final class UnpackLimit {

    private static final int MOST_GIB = 32;
    private static final int MOST_RATIO = 200;
    private static final int FREE_MIB = 64;

    private final String name;
    private final long packed;
    private long unpacked;

    UnpackLimit(String name, long packed) {
        this.name = name;
        this.packed = packed;
    }

    /** Wraps a stream so that it fails when all streams of the archive together exceed the limit. */
    InputStream limit(InputStream in) {
        return new ProxyInputStream(in) {
            @Override
            protected void afterRead(int read) {
                count(Math.max(0, read));
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > (long) MOST_GIB << 30) {
            throw tooLarge(String.format(Locale.ROOT, "more than %d GiB", MOST_GIB));
        }
        if (unpacked > (long) FREE_MIB << 20 && unpacked / MOST_RATIO > packed) {
            throw tooLarge(String.format(Locale.ROOT, "more than %d times its size", MOST_RATIO));
        }
    }

    private BadFileException tooLarge(String size) {
        return new BadFileException(
                Reason.TOO_LARGE,
                name + " unpacks to " + size + ": no file of flights does. If it is one, unpack it first");
    }
}

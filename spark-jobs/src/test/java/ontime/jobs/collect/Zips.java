package ontime.jobs.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips made for tests. */
public final class Zips {

    private Zips() {}

    /** A zip like BTS's, a CSV and a readme, of about so many bytes; another seed makes another version. */
    public static byte[] month(long seed, int bytes) {
        StringBuilder csv = new StringBuilder("\"Year\",\"Month\"\n");
        Random random = new Random(seed);
        // Six random bits in every character of eight: what deflate makes of it is near 6/8 of its length.
        while (csv.length() < bytes * 4 / 3) {
            csv.append((char) ('0' + random.nextInt(64)));
        }
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("On_Time.csv", csv.toString());
        entries.put("readme.html", "<html>what the columns mean</html>");
        return of(entries);
    }

    public static byte[] of(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same length, and one bit of the CSV's packed bytes is wrong. */
    static byte[] damaged(byte[] zip) {
        byte[] copy = zip.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }
}

package ontime.jobs.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.lang3.ArrayUtils;

/** Changes examples by chance. The input of a number is the same for the same seed. */
final class Mutator {

    private static final int MOST_CHANGES = 5;
    private static final int LONGEST_PART = 40;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What readers stumble over. */
    private static final List<String> PARTS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\0",
            "\"",
            "'",
            ",",
            ";",
            ":",
            "@",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "..",
            "%s",
            "%00",
            "\u00e9",
            "\u202e",
            "\u2028",
            "\ufeff",
            "\ud83d\ude00",
            "\u0663",
            "\u0130",
            "null",
            "true",
            "-0",
            "1e999",
            "NaN",
            "99999999999999999999",
            "-2147483649",
            "2008-02-30",
            "+02:00",
            "BEGIN:VEVENT",
            "END:VCALENDAR",
            "Bcc: a@example.org",
            "=cmd()",
            "xn--",
            "[[[[[[[[[[",
            "\t",
            " ");

    private final long seed;
    private final List<byte[]> examples;

    Mutator(long seed, List<byte[]> examples) {
        this.seed = seed;
        this.examples = List.copyOf(examples);
    }

    /** The input of a number. */
    byte[] make(long number) {
        Random random = new Random(seed + number * SPREAD);
        byte[] bytes = any(random).clone();
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            bytes = change(random, bytes);
        }
        return bytes;
    }

    private byte[] change(Random random, byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(LONGEST_PART));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(random, bytes);
            case 1 -> join(ArrayUtils.subarray(bytes, 0, at), ArrayUtils.subarray(bytes, end, bytes.length));
            case 2 -> insert(bytes, at, PARTS.get(random.nextInt(PARTS.size())).getBytes(StandardCharsets.UTF_8));
            case 3 -> insert(bytes, at, ArrayUtils.subarray(bytes, at, end));
            case 4 -> insert(bytes, at, new byte[] {(byte) random.nextInt(256)});
            case 5 -> insert(bytes, at, repeated(random));
            default -> spliced(random, bytes, at);
        };
    }

    private byte[] any(Random random) {
        return examples.get(random.nextInt(examples.size()));
    }

    private static byte[] flipped(Random random, byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return flipped;
    }

    private static byte[] repeated(Random random) {
        String part = PARTS.get(random.nextInt(PARTS.size()));
        return part.repeat(1 + random.nextInt(300)).getBytes(StandardCharsets.UTF_8);
    }

    /** Goes on as another example does. */
    private byte[] spliced(Random random, byte[] bytes, int at) {
        byte[] other = any(random);
        return join(
                ArrayUtils.subarray(bytes, 0, at),
                ArrayUtils.subarray(other, random.nextInt(other.length + 1), other.length));
    }

    private static byte[] insert(byte[] bytes, int at, byte[] part) {
        return join(join(ArrayUtils.subarray(bytes, 0, at), part), ArrayUtils.subarray(bytes, at, bytes.length));
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ArrayUtils.addAll(first, second);
    }
}

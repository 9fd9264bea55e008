package ontime.jobs.bts;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Assigns numbers to words: each distinct sequence of bytes gets the next number, from 0. A month of flights has
 * millions of codes and names but only some thousands of distinct ones, so columns store the numbers.
 */
final class Words {

    private static final double FULL = 0.5;

    private UTF8String[] words = new UTF8String[1 << 12];
    private int[] hashes = new int[1 << 12];
    private int count;
    /** A hash table with open addressing: the number of a word + 1, or 0 for a free slot. */
    private int[] slots = new int[1 << 14];

    /** The number of a word. A new word gets the next number. */
    int number(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && isSame(words[number], bytes, from, to)) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(bytes, from, to, hash, slot);
    }

    /** The number of distinct words. */
    int count() {
        return count;
    }

    UTF8String word(int number) {
        return words[number];
    }

    private int add(byte[] bytes, int from, int to, int hash, int slot) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        words[count] = UTF8String.fromBytes(Arrays.copyOfRange(bytes, from, to));
        hashes[count] = hash;
        slots[slot] = ++count;
        if (count > slots.length * FULL) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < count; number++) {
            int slot = hashes[number] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = number + 1;
        }
    }

    private static boolean isSame(UTF8String word, byte[] bytes, int from, int to) {
        byte[] own = (byte[]) word.getBaseObject();
        return Arrays.equals(own, 0, own.length, bytes, from, to);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ (hash >>> 15);
    }
}

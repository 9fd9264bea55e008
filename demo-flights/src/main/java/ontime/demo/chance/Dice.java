package ontime.demo.chance;

/**
 * A stream of random numbers that depends on its seed alone: the same on every machine, in every run, whatever the JVM's
 * own generators become. (SplitMix64; logarithms by {@link StrictMath}.)
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** A separate stream for each combination of a seed and a purpose. */
    public static Dice of(long seed, long... purpose) {
        long state = mix(seed + GOLDEN);
        for (long part : purpose) {
            state = mix(state ^ (part * GOLDEN + 1));
        }
        return new Dice(state);
    }

    /** From 0 (included) to 1 (excluded). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to bound - 1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** True in that share of cases. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Mostly small, sometimes large and never negative, like waiting times. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** About normal, mean 0, deviation 1, never beyond 3.5: the sum of four even ones. */
    public double normal() {
        return (unit() + unit() + unit() + unit() - 2) * 1.7320508075688772;
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

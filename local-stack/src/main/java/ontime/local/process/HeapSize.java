package ontime.local.process;

/** Sizes of heaps. */
public final class HeapSize {

    /** What a load needs besides its months. */
    private static final long BESIDE_MONTHS = 384;

    /** What a month of flights takes while it is loaded or published. */
    private static final long A_MONTH = 512;

    private HeapSize() {}

    /** A heap in the format of the JVM (3g, 512m) in MiB. */
    public static long mebibytes(String heap) {
        long number = Long.parseLong(heap.substring(0, heap.length() - 1));
        return switch (Character.toLowerCase(heap.charAt(heap.length() - 1))) {
            case 'g' -> number * 1024;
            case 'm' -> number;
            default -> number / 1024;
        };
    }

    /**
     * The heap of a load, in the format of the JVM: it has a month for each processor in memory.
     *
     * @param most of any job, in the same format
     */
    public static String ofLoad(String most, int processors) {
        return Math.min(mebibytes(most), BESIDE_MONTHS + A_MONTH * processors) + "m";
    }
}

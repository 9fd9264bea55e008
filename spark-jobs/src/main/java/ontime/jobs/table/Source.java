package ontime.jobs.table;

/**
 * The source of a load, and its options.
 *
 * @param path of a folder or file, or a Hadoop URI
 * @param demonstration whether the flights were generated
 * @param acceptSmaller whether a loaded month may be replaced by less than a hundredth of its rows
 */
public record Source(String path, boolean demonstration, boolean acceptSmaller) {}

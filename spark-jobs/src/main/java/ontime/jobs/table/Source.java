package ontime.jobs.table;

/**
 * Where flights are loaded from, and on which terms.
 *
 * @param path of a folder or a file, or a Hadoop URI
 * @param demonstration whether the flights were generated
 * @param acceptSmaller whether a loaded month may be replaced by next to nothing
 */
public record Source(String path, boolean demonstration, boolean acceptSmaller) {}

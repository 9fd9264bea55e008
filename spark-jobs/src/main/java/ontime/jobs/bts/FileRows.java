package ontime.jobs.bts;

/**
 * The rows that a file gave a month.
 *
 * @param counts account of its lines; every row still counts as accepted
 * @param header of the file
 * @param end behind the last of its rows
 */
record FileRows(FileCounts counts, BtsHeader header, int end) {}

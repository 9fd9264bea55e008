package ontime.jobs.bts;

import java.nio.ByteBuffer;

/**
 * A line that is not in the table, because it is not a valid flight.
 *
 * @param file the file's name
 * @param lineNumber in the CSV, from 1; the header is line 1
 * @param reason why it is quarantined
 * @param detail column and value, or the number of fields
 * @param raw the line's bytes, as they are in the file
 */
public record QuarantinedLine(String file, long lineNumber, LineReason reason, String detail, ByteBuffer raw) {}

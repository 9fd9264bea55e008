package ontime.jobs.bts;

import java.nio.ByteBuffer;

/**
 * A line that did not enter the table.
 *
 * @param file its file's name
 * @param lineNumber in the CSV, from 1, the header being 1
 * @param reason why
 * @param detail column and value, or how many fields
 * @param raw the line's bytes, as they stand in the file
 */
public record QuarantinedLine(String file, long lineNumber, LineReason reason, String detail, ByteBuffer raw) {}

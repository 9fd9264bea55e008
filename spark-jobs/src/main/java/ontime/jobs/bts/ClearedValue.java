package ontime.jobs.bts;

import java.nio.ByteBuffer;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;

/**
 * An invalid value. Its flight is in the table, with null in the column.
 *
 * @param file the file's name
 * @param lineNumber in the CSV, from 1; the header is line 1
 * @param column of the value, which is null in the table
 * @param rule that the value violates
 * @param raw the value's bytes, as they are in the file
 */
public record ClearedValue(String file, long lineNumber, BtsColumn column, QualityRule rule, ByteBuffer raw) {}

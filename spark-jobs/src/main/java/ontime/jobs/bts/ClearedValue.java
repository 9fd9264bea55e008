package ontime.jobs.bts;

import java.nio.ByteBuffer;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;

/**
 * A value that cannot be true. Its flight is in the table, with null in the column.
 *
 * @param file the file's name
 * @param lineNumber in the CSV, from 1, the header being 1
 * @param column that is null now
 * @param rule that the value broke
 * @param raw the value's bytes, as they are in the file
 */
public record ClearedValue(String file, long lineNumber, BtsColumn column, QualityRule rule, ByteBuffer raw) {}

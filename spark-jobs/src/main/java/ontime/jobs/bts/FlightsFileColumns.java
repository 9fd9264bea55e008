package ontime.jobs.bts;

import ontime.model.flight.BtsColumn;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Writes a month's values to Parquet, one column at a time. */
final class FlightsFileColumns {

    /** In a flat column, each value begins a row. */
    private static final int NO_REPETITION = 0;

    private final MonthOfFlights month;
    private final ColumnWriter[] writers;
    private final Binary[] words;
    private final Binary[] times = new Binary[FlightColumns.LAST_TIME + 1];

    FlightsFileColumns(MonthOfFlights month, ColumnWriteStore store) {
        this.month = month;
        this.writers = FlightsFileSchema.TYPE.getColumns().stream()
                .map(store::getColumnWriter)
                .toArray(ColumnWriter[]::new);
        this.words = new Binary[month.columns().words().count()];
    }

    /** Writes some rows of every column. */
    void write(int from, int end) {
        for (int i = 0; i < FlightsFileSchema.COLUMNS.size(); i++) {
            write(FlightsFileSchema.COLUMNS.get(i), writers[i], level(i), from, end);
        }
        ColumnWriter ordinals = writers[FlightsFileSchema.COLUMNS.size()];
        for (int row = from; row < end; row++) {
            ordinals.write(month.ordinal(row), NO_REPETITION, 0);
        }
    }

    /** The definition level of a value that is present: 0 for a required column. */
    private static int level(int column) {
        ColumnDescriptor descriptor = FlightsFileSchema.TYPE.getColumns().get(column);
        return descriptor.getMaxDefinitionLevel();
    }

    private void write(BtsColumn column, ColumnWriter to, int level, int from, int end) {
        int @Nullable [] values = month.columns().values(column);
        if (values == null) {
            for (int row = from; row < end; row++) {
                to.writeNull(NO_REPETITION, 0);
            }
            return;
        }
        switch (column.type()) {
            case INT, DATE -> writeNumbers(values, to, level, from, end);
            case TIME -> writeTimes(values, to, level, from, end);
            case CODE, TAIL, TEXT -> writeWords(values, to, level, from, end);
        }
    }

    private static void writeNumbers(int[] values, ColumnWriter to, int level, int from, int end) {
        for (int row = from; row < end; row++) {
            int value = values[row];
            if (value == FlightColumns.NULL) {
                to.writeNull(NO_REPETITION, 0);
            } else {
                to.write(value, NO_REPETITION, level);
            }
        }
    }

    private void writeTimes(int[] values, ColumnWriter to, int level, int from, int end) {
        for (int row = from; row < end; row++) {
            int hhmm = values[row];
            if (hhmm == FlightColumns.NULL) {
                to.writeNull(NO_REPETITION, 0);
            } else {
                to.write(time(hhmm), NO_REPETITION, level);
            }
        }
    }

    private void writeWords(int[] values, ColumnWriter to, int level, int from, int end) {
        for (int row = from; row < end; row++) {
            int number = values[row];
            if (number == FlightColumns.NULL) {
                to.writeNull(NO_REPETITION, 0);
            } else {
                to.write(word(number), NO_REPETITION, level);
            }
        }
    }

    private Binary time(int hhmm) {
        if (times[hhmm] == null) {
            times[hhmm] = binary(FlightColumns.time(hhmm));
        }
        return times[hhmm];
    }

    private Binary word(int number) {
        if (words[number] == null) {
            words[number] = binary(month.columns().words().word(number));
        }
        return words[number];
    }

    private static Binary binary(UTF8String text) {
        return Binary.fromConstantByteArray(text.getBytes());
    }
}

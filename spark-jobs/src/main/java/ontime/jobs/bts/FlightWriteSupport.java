package ontime.jobs.bts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.flight.BtsColumn;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * Hands a flight's values to Parquet, in the types that Spark gives the columns of {@link FlightSchema#TABLE}. Year and
 * Month are in the folder's name. Every file has the same columns: readers that know nothing of Delta put them together.
 */
final class FlightWriteSupport extends WriteSupport<FlightRow> {

    private static final List<BtsColumn> COLUMNS = Arrays.stream(BtsColumn.values())
            .filter(column -> column != BtsColumn.YEAR && column != BtsColumn.MONTH)
            .toList();

    private final BtsColumn[] present;
    private final int[] fields;
    private @Nullable RecordConsumer consumer;

    /** Looks only at columns that some row has a value in. */
    FlightWriteSupport(MonthOfFlights month) {
        this.present = month.columns().stream().filter(COLUMNS::contains).toArray(BtsColumn[]::new);
        this.fields = Stream.of(present).mapToInt(COLUMNS::indexOf).toArray();
    }

    @Override
    public String getName() {
        return "OnTime";
    }

    @Override
    @SuppressWarnings("deprecation") // deprecated, but abstract still: its successor calls it
    public WriteContext init(Configuration hadoop) {
        List<Type> types = Stream.concat(
                        COLUMNS.stream().map(FlightWriteSupport::type),
                        Stream.of(Types.required(PrimitiveTypeName.INT32).named(FlightSchema.ORDINAL)))
                .collect(Collectors.toList());
        return new WriteContext(new MessageType("on_time_performance", types), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        this.consumer = recordConsumer;
    }

    @Override
    public void write(FlightRow row) {
        RecordConsumer to = Objects.requireNonNull(consumer);
        to.startMessage();
        for (int i = 0; i < present.length; i++) {
            BtsColumn column = present[i];
            if (!row.isNull(column)) {
                to.startField(column.columnName(), fields[i]);
                add(to, row, column);
                to.endField(column.columnName(), fields[i]);
            }
        }
        to.startField(FlightSchema.ORDINAL, COLUMNS.size());
        to.addInteger(row.ordinal());
        to.endField(FlightSchema.ORDINAL, COLUMNS.size());
        to.endMessage();
    }

    private static void add(RecordConsumer to, FlightRow row, BtsColumn column) {
        switch (column.type()) {
            case INT, DATE -> to.addInteger(row.number(column));
            case TIME, CODE, TEXT ->
                to.addBinary(Binary.fromConstantByteArray(row.text(column).getBytes()));
        }
    }

    private static Type type(BtsColumn column) {
        Repetition repetition = BtsColumn.KEY.contains(column) ? Repetition.REQUIRED : Repetition.OPTIONAL;
        return switch (column.type()) {
            case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.columnName());
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.columnName());
            case TIME, CODE, TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.columnName());
        };
    }
}

package ontime.sql.result;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Reads the rows of one Parquet file without a Spark job, so that a result can be read while statements run. */
final class PartReader extends ParquetReader.Builder<InternalRow> {

    /** Where Spark keeps the schema in a file. */
    private static final String SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

    private PartReader(InputFile file) {
        super(file);
    }

    @Override
    protected ReadSupport<InternalRow> getReadSupport() {
        return new ParquetReadSupport();
    }

    static ParquetReader<InternalRow> open(Path part, StructType schema, Configuration hadoop) throws IOException {
        Configuration conf = new Configuration(hadoop);
        conf.set(ParquetReadSupport.SPARK_ROW_REQUESTED_SCHEMA(), schema.json());
        conf.set(SQLConf.SESSION_LOCAL_TIMEZONE().key(), "UTC");
        conf.setBoolean(SQLConf.NESTED_SCHEMA_PRUNING_ENABLED().key(), false);
        conf.setBoolean(SQLConf.CASE_SENSITIVE().key(), true);
        conf.setBoolean(SQLConf.PARQUET_BINARY_AS_STRING().key(), false);
        conf.setBoolean(SQLConf.PARQUET_INT96_AS_TIMESTAMP().key(), false);
        conf.setBoolean(SQLConf.PARQUET_INFER_TIMESTAMP_NTZ_ENABLED().key(), true);
        conf.setBoolean(SQLConf.LEGACY_PARQUET_NANOS_AS_LONG().key(), false);
        return new PartReader(HadoopInputFile.fromPath(part, conf))
                .withConf(conf)
                .build();
    }

    static StructType schema(Path part, Configuration hadoop) throws IOException {
        try (ParquetFileReader file = ParquetFileReader.open(HadoopInputFile.fromPath(part, hadoop))) {
            return (StructType) DataType.fromJson(
                    file.getFileMetaData().getKeyValueMetaData().get(SCHEMA));
        }
    }

    static long rows(Path part, Configuration hadoop) throws IOException {
        try (ParquetFileReader file = ParquetFileReader.open(HadoopInputFile.fromPath(part, hadoop))) {
            return file.getRecordCount();
        }
    }
}

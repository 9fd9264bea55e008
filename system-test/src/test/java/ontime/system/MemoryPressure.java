package ontime.system;

import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * A program that has Spark do what it does when memory is short: serialize with Kryo, evict cached blocks to disk, and
 * spill a sort. It prints the bytes that went to disk. {@link ClassPathsIT} runs it on the class paths of the modules.
 */
final class MemoryPressure {

    private static final int ROWS = 200_000;
    private static final int PARTITIONS = 8;

    private MemoryPressure() {}

    /** Exits with an error where one of the three fails. */
    public static void main(String[] arguments) throws TimeoutException {
        SparkConf conf = new SparkConf()
                .setMaster("local[2]")
                .setAppName("memory pressure")
                .set("spark.ui.enabled", "false")
                // Storage for a tenth of the rows, so that the rest must go to disk.
                .set("spark.testing.reservedMemory", "0")
                .set("spark.testing.memory", Long.toString(16 << 20))
                .set("spark.shuffle.spill.numElementsForceSpillThreshold", "1000");
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            System.out.println("kryo " + kryoBytes(conf) + " bytes");
            System.out.println("evicted " + evictedBytes(spark) + " bytes");
            System.out.println("spilled " + spilledBytes(spark) + " bytes");
        }
    }

    private static int kryoBytes(SparkConf conf) {
        ClassTag<String> string = ClassTag$.MODULE$.apply(String.class);
        return new KryoSerializer(conf).newInstance().serialize("ATL", string).remaining();
    }

    private static long evictedBytes(JavaSparkContext spark) {
        JavaRDD<String> cached = rows(spark).persist(StorageLevel.MEMORY_AND_DISK());
        long first = cached.count();
        long again = cached.count();
        if (first != ROWS || again != ROWS) {
            throw new IllegalStateException(String.format(Locale.ROOT, "rows were lost: %d, %d", first, again));
        }
        return spark.sc().getRDDStorageInfo()[0].diskSize();
    }

    private static long spilledBytes(JavaSparkContext spark) throws TimeoutException {
        AtomicLong spilled = new AtomicLong();
        spark.sc().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                spilled.addAndGet(end.taskMetrics().diskBytesSpilled());
            }
        });
        long sorted = rows(spark)
                .mapToPair(row -> new Tuple2<>(row, row.length()))
                .sortByKey()
                .count();
        if (sorted != ROWS) {
            throw new IllegalStateException("rows were lost: " + sorted);
        }
        spark.sc().listenerBus().waitUntilEmpty();
        return spilled.get();
    }

    private static JavaRDD<String> rows(JavaSparkContext spark) {
        return spark.parallelize(IntStream.range(0, PARTITIONS).boxed().toList(), PARTITIONS)
                .flatMap(part -> IntStream.range(0, ROWS / PARTITIONS)
                        .mapToObj(row -> String.format(
                                Locale.ROOT, "flight %d of part %d, a text long enough to fill memory", row, part))
                        .iterator());
    }
}

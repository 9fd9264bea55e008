package ontime.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Runs a KRaft broker and controller in one process; formats its folder when it is new. */
public final class KafkaBrokerMain {

    private KafkaBrokerMain() {}

    /**
     * Serves until the process is told to end.
     *
     * @param arguments the broker's properties file, and its log folder
     */
    public static void main(String[] arguments) {
        String properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            format(properties);
        }
        Kafka.main(new String[] {properties});
    }

    private static void format(String properties) {
        String[] command = {
            "format", "--config", properties, "--cluster-id", Uuid.randomUuid().toString()
        };
        int status = StorageTool.execute(command, System.err);
        if (status != 0) {
            throw new IllegalStateException("formatting the broker's folder ended with " + status);
        }
    }
}

package ontime.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Runs a KRaft broker and controller in one process; formats its folder when it is new. */
public final class KafkaBrokerMain {

    private KafkaBrokerMain() {}

    /**
     * Serves until the process is told to end.
     *
     * @param arguments the broker's properties file, its log folder, and options for formatting it, such as users
     */
    public static void main(String[] arguments) {
        String properties = arguments[0];
        if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
            format(properties, List.of(arguments).subList(2, arguments.length));
        }
        Kafka.main(new String[] {properties});
    }

    private static void format(String properties, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                "format",
                "--config",
                properties,
                "--cluster-id",
                Uuid.randomUuid().toString()));
        command.addAll(options);
        int status = StorageTool.execute(command.toArray(String[]::new), System.err);
        if (status != 0) {
            throw new IllegalStateException("formatting the broker's folder ended with " + status);
        }
    }
}

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks for pages at a constant rate, whether or not earlier ones have been answered. What is recorded is the time from
 * the intended start of a request to the last byte of its answer, so that a stall of the server counts for every request
 * that it delays, as it would for as many people.
 *
 * <p>Reads commands from standard input, a line each, with tabs between: the file of paths, requests a second, every
 * which answer's body is kept (0: none), the file for the results. Answers each with a line of CPU seconds, seconds and
 * connections. Only ever asks the loopback address, at most {@link #MOST_REQUESTS} times and for at most
 * {@link #LONGEST_SECONDS} a command.
 */
public final class OpenLoop {

    private static final int MOST_REQUESTS = 600_000;
    private static final int LONGEST_SECONDS = 900;
    private static final int MOST_PER_SECOND = 5_000;

    private OpenLoop() {}

    /** Arguments: the port of this machine that is asked, and how many connections may be open at the same time. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var connections = new Connections(server, Integer.parseInt(arguments[1]));
                var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                System.out.println(run(line.split("\t"), connections));
            }
        }
    }

    private static String run(String[] command, Connections connections) throws IOException, InterruptedException {
        List<String> paths = Files.readAllLines(Path.of(command[0]));
        double rate = Double.parseDouble(command[1]);
        require(paths.size() <= MOST_REQUESTS, "at most " + MOST_REQUESTS + " requests");
        require(rate > 0 && rate <= MOST_PER_SECOND, "at most " + MOST_PER_SECOND + " requests a second");
        require(paths.size() / rate <= LONGEST_SECONDS, "at most " + LONGEST_SECONDS + " seconds");
        Results results = new Results(paths.size(), Integer.parseInt(command[2]), Path.of(command[3]));
        long started = System.nanoTime();
        long cpu = cpuNanos();
        send(paths, rate, results, connections);
        results.await();
        double seconds = (System.nanoTime() - started) / 1e9;
        double cpuSeconds = (cpuNanos() - cpu) / 1e9;
        results.write();
        return "%.3f\t%.3f\t%d".formatted(cpuSeconds, seconds, connections.opened());
    }

    private static void send(List<String> paths, double rate, Results results, Connections connections)
            throws IOException {
        double nanosBetween = TimeUnit.SECONDS.toNanos(1) / rate;
        long first = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
        for (int number = 0; number < paths.size(); number++) {
            long intended = first + (long) (number * nanosBetween);
            Pause.until(intended);
            connections.ask(new Request(number, intended, paths.get(number), results));
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void require(boolean condition, String bound) {
        if (!condition) {
            throw new IllegalArgumentException(bound);
        }
    }
}

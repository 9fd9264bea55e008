package ontime.local.airflow;

import java.time.Clock;
import java.time.Duration;
import ontime.local.launch.Launch;
import ontime.local.part.AirflowPart;
import ontime.local.watch.Supervisor;

/** Starts Airflow's processes, restarts those that end, and ends all of them when it ends. */
public final class AirflowMain {

    private static final Duration CHECK_EVERY = Duration.ofSeconds(1);

    private AirflowMain() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        run(Launch.read());
    }

    public static void run(Launch launch) throws InterruptedException {
        AirflowServers servers = new AirflowServers(launch, AirflowPart.python(launch));
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stop, "stop-airflow"));
        servers.start(servers.listEnded());
        Supervisor supervisor = new Supervisor(servers, Clock.systemUTC(), System.out::println);
        while (true) {
            supervisor.check();
            Thread.sleep(CHECK_EVERY.toMillis());
        }
    }
}

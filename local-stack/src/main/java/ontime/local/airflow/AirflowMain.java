package ontime.local.airflow;

import java.time.Clock;
import java.time.Duration;
import ontime.local.launch.Launch;
import ontime.local.part.AirflowPart;
import ontime.local.watch.Supervisor;

/** The process that runs Airflow's: one that ends is started again, and all end with it. */
public final class AirflowMain {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private AirflowMain() {}

    /** Runs Airflow until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        run(Launch.read());
    }

    public static void run(Launch launch) throws InterruptedException {
        AirflowServers servers = new AirflowServers(launch, AirflowPart.python(launch));
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stop, "stop-airflow"));
        servers.start(servers.listEnded());
        Supervisor supervisor = new Supervisor(servers, Clock.systemUTC(), System.out::println);
        while (true) {
            supervisor.look();
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }
}

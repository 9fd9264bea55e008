package ontime.streaming;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.streaming.prediction.PredictionService;
import ontime.streaming.prediction.StreamFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests to predict until the process is ended; ends with 1 where it can't go on without a person. */
public final class PredictionStreamMain {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionStreamMain.class);

    private PredictionStreamMain() {}

    /** Takes no arguments; the settings are the environment's. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = SettingsReader.read();
        CountDownLatch stop = new CountDownLatch(1);
        int exitCode = 0;
        try (PredictionService service =
                PredictionService.open(StreamSession.open(settings), settings, Clock.systemUTC())) {
            // Spark's own hook, which ends its session, has priority 50 and runs beside this one.
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop-predictions"));
            service.run(stop);
        } catch (StreamFailedException e) {
            LOG.error(e.getMessage(), e);
            exitCode = 1;
        }
        System.exit(exitCode);
    }
}

package ontime.streaming;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.streaming.prediction.PredictionService;
import ontime.streaming.prediction.StreamFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers prediction requests until the process is stopped; exits with 1 if it cannot continue without a person. */
public final class PredictionStreamMain {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionStreamMain.class);

    private PredictionStreamMain() {}

    /** Takes no arguments; the settings come from the environment. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = SettingsReader.read();
        CountDownLatch stop = new CountDownLatch(1);
        int exitCode = 0;
        try (PredictionService service =
                PredictionService.open(StreamSession.open(settings), settings, Clock.systemUTC())) {
            // Spark's own hook, which stops its session, runs in parallel with this one.
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop-predictions"));
            service.run(stop);
        } catch (StreamFailedException e) {
            LOG.error(e.getMessage(), e);
            exitCode = 1;
        }
        System.exit(exitCode);
    }
}

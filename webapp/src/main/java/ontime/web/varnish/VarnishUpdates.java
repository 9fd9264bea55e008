package ontime.web.varnish;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import ontime.model.settings.Settings;
import ontime.stores.StoreUnavailableException;
import ontime.web.publication.DataVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Compares Varnish's version of the data with the published one every second, and replaces it if they differ: after a
 * publication, and after a start of Varnish, which then has no version and stores nothing. If Varnish does not answer,
 * pages work as before, and the next comparison tries again.
 *
 * <p>Several web processes do this at the same time. Varnish never returns to an older version, because a process first
 * reads Varnish's version, then the store, and Varnish refuses to replace a version that it no longer has.
 */
@Component
final class VarnishUpdates implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(VarnishUpdates.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Optional<VarnishServer> server;
    private final DataVersion version;

    /** The last problem that was logged; null if the last update succeeded. */
    private volatile @Nullable String problem;

    VarnishUpdates(Settings.Varnish settings, DataVersion version) {
        this.server = settings.url()
                .map(url -> new VarnishServer(
                        url,
                        settings.secret()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "ONTIME_VARNISH_URL needs ONTIME_VARNISH_SECRET"))));
        this.version = version;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        server.ifPresent(varnish -> tasks.addFixedDelayTask(() -> update(varnish), EVERY));
    }

    void update(VarnishServer varnish) {
        try {
            String before = varnish.version();
            String shown = version.shown();
            // A process that lags behind the store must not replace a newer version.
            if (!before.equals(shown) && shown.equals(version.published()) && varnish.replace(before, shown)) {
                LOG.info("Varnish now delivers pages of data version {}; before: {}", shown, before);
            }
            if (problem != null) {
                LOG.info("Varnish is up to date again");
                problem = null;
            }
        } catch (IOException | StoreUnavailableException e) {
            warn(varnish, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void warn(VarnishServer varnish, Exception e) {
        String found = String.valueOf(e.getMessage() == null ? e : e.getMessage());
        if (!found.equals(problem)) {
            LOG.warn("Could not update the data version of Varnish at {}, will try every second: {}", varnish, found);
            problem = found;
        }
    }
}

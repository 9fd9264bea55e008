package ontime.local.launch;

import java.util.Locale;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.PortHolder;
import ontime.local.process.StepFailedException;
import ontime.model.settings.SettingsReader;

/**
 * A port that a part needs.
 *
 * @param setting the setting with the port
 */
public record RequiredPort(String setting, int port) {

    /**
     * Checks that the port is free.
     *
     * @throws StepFailedException if it is not
     */
    public void requireFree() {
        if (!LoopbackPorts.isFree(port)) {
            throw new StepFailedException(String.format(Locale.ROOT, "port %d is %s; %s", port, use(), remedy()));
        }
    }

    /** Which process uses the port. */
    public String use() {
        return "in use by " + PortHolder.find(port).map(PortHolder::toString).orElse("another process");
    }

    /** How to make {@code up} work although the port is in use. */
    public String remedy() {
        return String.format(
                Locale.ROOT,
                "end it, or choose another port: %s=%d",
                SettingsReader.environmentName(setting),
                new LoopbackPorts().firstFree(port + 1));
    }
}

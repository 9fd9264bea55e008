package ontime.local.launch;

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
            String holder = PortHolder.find(port).map(PortHolder::toString).orElse("another process");
            throw new StepFailedException("port %d is in use by %s; end it, or choose another port: %s=%d"
                    .formatted(
                            port,
                            holder,
                            SettingsReader.environmentName(setting),
                            new LoopbackPorts().firstFree(port + 1)));
        }
    }
}

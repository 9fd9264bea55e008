package ontime.local.launch;

import ontime.local.process.LoopbackPorts;
import ontime.local.process.PortHolder;
import ontime.model.settings.SettingsReader;

/**
 * A port that a part must have.
 *
 * @param setting that chooses it
 */
public record RequiredPort(String setting, int port) {

    /**
     * Checks that nothing has the port.
     *
     * @throws StepFailedException where something has it
     */
    public void requireFree() {
        if (!LoopbackPorts.isFree(port)) {
            String holder = PortHolder.find(port).map(PortHolder::toString).orElse("another process");
            throw new StepFailedException("port %d is taken by %s; end it, or choose another: %s=%d"
                    .formatted(
                            port,
                            holder,
                            SettingsReader.environmentName(setting),
                            new LoopbackPorts().firstFree(port + 1)));
        }
    }
}

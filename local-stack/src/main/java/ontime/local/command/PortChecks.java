package ontime.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.launch.RequiredPort;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.PartState;
import ontime.model.settings.Settings;

/** Checks that the configured ports are free, or in use by this project. */
record PortChecks(Launch launch) {

    List<Check> examine() {
        Settings settings = launch.settings();
        List<Check> checks = new ArrayList<>();
        checks.add(check("ontime.web.port", settings.web().port(), true));
        if (settings.sql().gatewayUrl().isEmpty()) {
            checks.add(check("ontime.sql.port", settings.sql().port(), true));
        }
        if (settings.kafka().bootstrap().isEmpty()) {
            checks.add(check("ontime.kafka.port", settings.kafka().port(), false));
        }
        if (settings.elasticsearch().url().isEmpty()) {
            checks.add(
                    check("ontime.elasticsearch.port", settings.elasticsearch().port(), false));
        }
        if (settings.mongodb().uri().isEmpty()) {
            checks.add(check("ontime.mongodb.port", settings.mongodb().port(), false));
        }
        if (settings.mail().host().isEmpty()) {
            checks.add(check("ontime.mail.port", settings.mail().port(), false));
            checks.add(check("ontime.mail.pages.port", settings.mail().pagesPort(), false));
        }
        return checks;
    }

    private Check check(String setting, int port, boolean fixed) {
        String name = "Port " + port;
        if (LoopbackPorts.isFree(port)) {
            return Check.ok(name, "free");
        }
        Optional<PartState> ours = launch.state().list().stream()
                .filter(part -> part.ports().byPurpose().containsValue(port)
                        && part.process().isAlive())
                .findFirst();
        if (ours.isPresent()) {
            return Check.ok(name, "in use by our " + ours.get().name());
        }
        RequiredPort taken = new RequiredPort(setting, port);
        String finding = taken.use();
        String remedy = taken.remedy();
        return fixed
                ? Check.missing(name, finding, remedy)
                : Check.warning(name, finding + "; the next free port will be used", remedy);
    }
}

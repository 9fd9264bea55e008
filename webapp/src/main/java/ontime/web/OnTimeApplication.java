package ontime.web;

import java.util.HashMap;
import java.util.Map;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the web application with the settings of the environment. */
@SpringBootApplication(proxyBeanMethods = false)
public class OnTimeApplication {

    /** Serves requests until the process is stopped, which waits for running requests. */
    public static void main(String[] args) {
        Settings settings = SettingsReader.read();
        SpringApplication application = new SpringApplication(OnTimeApplication.class, StoresConfiguration.class);
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.port", settings.web().port(),
                "server.address", settings.web().address()));
        if (settings.log().format() == Settings.LogFormat.JSON) {
            properties.put("logging.structured.format.console", "ecs");
        }
        application.setDefaultProperties(properties);
        application.addInitializers(
                (GenericApplicationContext context) -> context.registerBean(Settings.class, () -> settings));
        application.run(args);
    }
}

package ontime.web;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on in-memory stores and a free port: for browser tests, and to look at the pages while working on them. */
final class PagesInMemory {

    private PagesInMemory() {}

    /** Serves until ended; the first argument is the port. */
    public static void main(String[] args) {
        start(StoresInMemory.class, Integer.parseInt(args[0]));
    }

    static ConfigurableApplicationContext start(Class<?> stores, int port) {
        SpringApplication application = new SpringApplication(OnTimeApplication.class, stores);
        application.setDefaultProperties(Map.of("server.port", port, "server.address", "127.0.0.1"));
        return application.run();
    }
}

package ontime.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** The application over stores in memory, and a browser to open it in: one of each a test class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SiteInBrowser {

    private final Class<?> stores;
    private ConfigurableApplicationContext application;

    public Browsers browsers;
    public String site;

    /** @param stores what the application finds in its stores */
    public SiteInBrowser(Class<?> stores) {
        this.stores = stores;
    }

    @BeforeAll
    void start() {
        assumeTrue(Browsers.isThere(), Browsers.howToGetIt());
        application = PagesInMemory.start(stores, 0);
        browsers = Browsers.open();
        site = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A part of the application. */
    <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    @AfterAll
    void stop() {
        if (application != null) {
            browsers.close();
            application.close();
        }
    }
}

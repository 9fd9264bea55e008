package ontime.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright. One a test class, closed with it; each page is a new visitor's. */
public final class Browsers implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int HEIGHT = 800;

    private final Playwright playwright;
    private final Browser chromium;

    private Browsers(Playwright playwright, Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Whether there is a browser on this machine. */
    public static boolean isThere() {
        return Files.isExecutable(CHROMIUM);
    }

    /** What to do where there is none. */
    static String howToGetIt() {
        return "no " + CHROMIUM + ": ./ontime doctor names the command that installs it";
    }

    static Browsers open() {
        // The browser is the machine's: Playwright must not fetch one of its own.
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Browsers(playwright, playwright.chromium().launch(options));
    }

    /** A visitor with a window of some width, in a theme. */
    public BrowserContext visitor(int width, ColorScheme theme) {
        return chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(theme));
    }

    /** A visitor whose browser runs no script. */
    public BrowserContext visitorWithoutScript() {
        return chromium.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** A visitor at a desk who accepts any certificate of a site. */
    public BrowserContext visitorOfAnyCertificate() {
        return chromium.newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true));
    }

    /** A page of a visitor; what its console reports as errors, violations of the content security policy among them, goes to a list. */
    public static Page page(BrowserContext visitor, List<String> errors) {
        Page page = visitor.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    /** What axe finds in a page. Only frames of other sites need its usual mode, which opens one more page each time. */
    public static List<Rule> violations(Page page) {
        return axe(page).analyze().getViolations();
    }

    /** What axe finds in the colours of a page, which alone depend on the theme. */
    static List<Rule> violationsOfColours(Page page) {
        return axe(page).withRules(List.of("color-contrast")).analyze().getViolations();
    }

    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

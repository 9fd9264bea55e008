package ontime.web.health;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Walks through the pages from the front page on, before the application says that it is ready: whoever comes first would
 * wait for classes, templates and connections otherwise, about two seconds. Bounded in pages and time; what it meets is
 * nobody's answer, so nothing of it is an error.
 */
@Component
final class PageWarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PageWarmUp.class);

    private static final Duration AT_MOST = Duration.ofSeconds(6);
    private static final int MOST_PAGES = 200;
    private static final int ANSWER_MILLIS = 10_000;

    /** Pages of ours: neither assets nor other sites. */
    private static final Pattern LINK = Pattern.compile("href=\"(/(?!css/|js/|webjars/|v3/|api/|favicon)[^\"#]*)\"");

    private int port;

    /** Not called where there is no server, as in tests of pages. */
    @EventListener
    void serverStarted(ServletWebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null) {
            port = started.getWebServer().getPort();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (port > 0) {
            long started = System.nanoTime();
            int pages = walk(started + AT_MOST.toNanos());
            LOG.info("{} pages visited in {} ms", pages, (System.nanoTime() - started) / 1_000_000);
        }
    }

    private int walk(long end) {
        Queue<String> ahead = new ArrayDeque<>(Set.of("/"));
        Set<String> known = new HashSet<>(ahead);
        int visited = 0;
        while (!ahead.isEmpty() && visited < MOST_PAGES && System.nanoTime() < end) {
            Matcher links = LINK.matcher(read(ahead.remove()));
            visited++;
            while (links.find()) {
                String address = links.group(1).replace("&amp;", "&");
                if (known.add(address)) {
                    ahead.add(address);
                }
            }
        }
        return visited;
    }

    /** The page, or nothing where there is none. */
    private String read(String address) {
        try {
            URL url = new URL("http", InetAddress.getLoopbackAddress().getHostAddress(), port, address);
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            try (InputStream page = connection.getInputStream()) {
                return new String(page.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            LOG.debug("{}: {}", address, e.getMessage());
            return "";
        }
    }
}

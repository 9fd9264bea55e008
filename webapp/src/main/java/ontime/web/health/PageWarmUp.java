package ontime.web.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;
import ontime.model.flight.Route;
import ontime.stores.StoreUnavailableException;
import ontime.web.delay.ReportDirectory;
import ontime.web.flight.RouteDayAddress;
import ontime.web.publication.LoadedDataReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Requests pages before the application reports that it is ready. Otherwise, the first visitor would wait about two
 * seconds for classes, templates and connections. Requests every page whose address has no variable, and the pages of
 * the largest airlines, airports and routes. A failed request does not matter.
 */
@Component
final class PageWarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PageWarmUp.class);

    private static final Duration TIME_LIMIT = Duration.ofSeconds(6);
    private static final int LARGEST = 10;
    private static final String CONTROLLERS = "ontime.web";

    private final Environment environment;
    private final RequestMappingHandlerMapping mapping;
    private final ReportDirectory reports;
    private final LoadedDataReader loaded;

    PageWarmUp(
            Environment environment,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ReportDirectory reports,
            LoadedDataReader loaded) {
        this.environment = environment;
        this.mapping = mapping;
        this.reports = reports;
        this.loaded = loaded;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        // Tests of pages have no server.
        if (port != null) {
            long start = System.nanoTime();
            int pages = 0;
            for (String address : addresses()) {
                if (System.nanoTime() - start < TIME_LIMIT.toNanos()) {
                    request(port, address);
                    pages++;
                }
            }
            LOG.info("Warmed up {} pages in {} ms", pages, (System.nanoTime() - start) / 1_000_000);
        }
    }

    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith(CONTROLLERS) && isPage(info)) {
                addresses.addAll(info.getDirectPaths());
            }
        });
        // To describe the API takes seconds, and few visitors ask for it.
        addresses.removeIf(address -> address.startsWith("/api"));
        try {
            reports.findAll().ifPresent(all -> examples(all).forEach(addresses::add));
        } catch (StoreUnavailableException e) {
            LOG.debug("Warming up without examples: {}", e.getMessage());
        }
        return addresses;
    }

    /** Methods that need a parameter lead to other pages. */
    private static boolean isPage(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && info.getParamsCondition().isEmpty();
    }

    private Stream<String> examples(DelayReport all) {
        Stream<String> days = loaded.get().findLastDay().stream()
                .flatMap(day -> largest(all.routes()).map(id -> RouteDayAddress.of(Route.parse(id), day)));
        return Stream.of(
                        largest(all.carriers()).map(code -> "/airlines/" + code),
                        largest(all.airports()).map(code -> "/airports/" + code),
                        largest(all.routes()).map(route -> "/routes/" + route.replace('-', '/')),
                        days)
                .flatMap(examples -> examples);
    }

    private static Stream<String> largest(DelayParts parts) {
        return parts.most().stream().limit(LARGEST).map(DelayPart::id);
    }

    private static void request(int port, String address) {
        SimpleClientHttpRequestFactory client = new SimpleClientHttpRequestFactory();
        client.setConnectTimeout(TIME_LIMIT);
        client.setReadTimeout(TIME_LIMIT);
        URI uri = URI.create(String.format(
                Locale.ROOT, "http://%s:%d%s", InetAddress.getLoopbackAddress().getHostAddress(), port, address));
        try (ClientHttpResponse response =
                        client.createRequest(uri, HttpMethod.GET).execute();
                InputStream page = response.getBody()) {
            page.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("{}: {}", address, e.getMessage());
        }
    }
}

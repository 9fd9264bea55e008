package ontime.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Finds the pages of the site as a visitor does: by following links from the home page. */
final class PageCrawl {

    private static final int MOST_CLICKS = 4;
    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
    private static final String CONTROLLERS = "ontime.web";

    private final String site;
    private final Set<PathPattern> routes;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private record Found(String address, int clicks) {}

    PageCrawl(String site, RequestMappingHandlerMapping mapping) {
        this.site = site;
        this.routes = mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> rendersPage(handler.getKey(), handler.getValue()))
                .flatMap(handler ->
                        Optional.ofNullable(handler.getKey().getPathPatternsCondition())
                                .orElseThrow()
                                .getPatterns()
                                .stream())
                .collect(Collectors.toSet());
    }

    /** The routes of all pages, such as {@code /airlines/{code}}. */
    Set<String> routes() {
        return routes.stream().map(PathPattern::getPatternString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One address for each route that links lead to. */
    Map<String, String> find() throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        Queue<Found> next = new ArrayDeque<>(List.of(new Found("/", 0)));
        while (!next.isEmpty()) {
            Found found = next.remove();
            if (pages.containsKey(route(found.address).orElse(""))) {
                continue;
            }
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(site + found.address)).build(),
                    HttpResponse.BodyHandlers.ofString());
            String route = route(answer.uri().getPath()).orElse("");
            boolean page = answer.statusCode() == 200 && !route.isEmpty();
            if (page && pages.putIfAbsent(route, path(answer.uri())) == null && found.clicks < MOST_CLICKS) {
                LINK.matcher(answer.body())
                        .results()
                        .map(link -> new Found(HtmlUtils.htmlUnescape(link.group(1)), found.clicks + 1))
                        .filter(link -> route(link.address).isPresent())
                        .forEach(next::add);
            }
        }
        return pages;
    }

    /** The route of an address: the most specific that matches. */
    Optional<String> route(String address) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("[?].*", ""));
        return routes.stream()
                .filter(route -> route.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }

    private static boolean rendersPage(RequestMappingInfo info, HandlerMethod method) {
        return method.getBeanType().getName().startsWith(CONTROLLERS)
                && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getMethod().getReturnType() == String.class
                && !method.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    private static String path(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}

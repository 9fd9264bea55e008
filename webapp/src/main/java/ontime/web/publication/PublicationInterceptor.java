package ontime.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.web.address.PublicAddress;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Puts the version of the data on every page: as the request attribute {@code loaded} for footer and banner, and as
 * ETag. A browser that has this version of a page gets 304 before anything is looked up; others get the page as it was
 * rendered before, if it was. Pages that depend on published data alone have a {@link DataVersion}, under which a cache
 * in front of the application may store them.
 */
@Component
public final class PublicationInterceptor implements HandlerInterceptor {

    private static final String LOADED = "loaded";
    private static final String API = "/api/";

    /** Sent by htmx. */
    private static final String PART_OF_A_PAGE = "HX-Request";

    /** Other methods have side effects: their responses have no version and are not reused. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final LoadedDataReader reader;
    private final DataVersion versions;
    private final RenderedPages rendered;
    private final List<ShownBeside> shownBeside;
    private final PublicAddress address;

    PublicationInterceptor(
            LoadedDataReader reader,
            DataVersion versions,
            RenderedPages rendered,
            List<ShownBeside> shownBeside,
            PublicAddress address) {
        this.reader = reader;
        this.versions = versions;
        this.rendered = rendered;
        this.shownBeside = shownBeside;
        this.address = address;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        LoadedData loaded = reader.get();
        request.setAttribute(LOADED, loaded);
        if (!READING.contains(request.getMethod())) {
            return true;
        }
        if (response.getHeader(HttpHeaders.SET_COOKIE) != null) {
            PersonalPagesInterceptor.forbidStoring(response);
            return true;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, variant(request));
        List<ShownBeside> beside = besideAt(request.getRequestURI());
        if (loaded.isPublished() && beside.isEmpty()) {
            response.setHeader(DataVersion.HEADER, versions.of(loaded));
        }
        String etag = etag(request, loaded, beside);
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return false;
        }
        Optional<RenderedPage> page = Rendering.find(request)
                .map(own -> rendered.findOrRender(etag, own))
                .orElseGet(() -> rendered.find(etag));
        if (page.isPresent()) {
            page.get().send(request, response);
        }
        return page.isEmpty();
    }

    /** The header that selects between the contents of an address: an API has formats, a page has parts. */
    private static String variant(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API) ? HttpHeaders.ACCEPT : PART_OF_A_PAGE;
    }

    /**
     * A digest of everything that a response depends on: templates, data, what is shown with the data, host, address,
     * language, and the requested format or part. Failed requests have no ETag.
     */
    private String etag(HttpServletRequest request, LoadedData loaded, List<ShownBeside> beside) {
        String content = String.join(
                "\n",
                versions.of(loaded),
                beside.stream().map(ShownBeside::fingerprint).collect(Collectors.joining("\n")),
                LocaleContextHolder.getLocale().toLanguageTag(),
                Objects.requireNonNullElse(request.getHeader(variant(request)), ""),
                address.of(request),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        return "W/\"" + DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private List<ShownBeside> besideAt(String path) {
        return shownBeside.stream().filter(beside -> beside.isShownAt(path)).toList();
    }
}

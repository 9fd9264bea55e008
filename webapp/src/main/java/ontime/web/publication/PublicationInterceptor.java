package ontime.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page its data's version: as the request attribute {@code loaded} for footer and banner, and as ETag, so
 * that a browser that has the page of this version gets 304 before anything is looked up.
 */
@Component
public final class PublicationInterceptor implements HandlerInterceptor {

    private static final String LOADED = "loaded";

    private final LoadedDataReader reader;
    private final PagesVersion pages;

    PublicationInterceptor(LoadedDataReader reader, PagesVersion pages) {
        this.reader = reader;
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        LoadedData loaded = reader.get();
        request.setAttribute(LOADED, loaded);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        return !new ServletWebRequest(request, response).checkNotModified(etag(request, loaded));
    }

    /** Language and address are part of it: an address that failed has no ETag, and another's does not fit. */
    private String etag(HttpServletRequest request, LoadedData loaded) {
        String of = String.join(
                "\n",
                pages.fingerprint(),
                loaded.fingerprint(),
                LocaleContextHolder.getLocale().toLanguageTag(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        return "W/\"" + DigestUtils.md5DigestAsHex(of.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}

package ontime.web.head;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ontime.web.address.PublicAddress;
import ontime.web.language.LanguageChoice;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Puts the addresses of a page's head into the request attribute {@code head}. */
@Component
public final class HeadInterceptor implements HandlerInterceptor {

    private static final String HEAD = "head";

    private final PublicAddress address;

    HeadInterceptor(PublicAddress address) {
        this.address = address;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(
                HEAD,
                PageHead.of(
                        address.of(request),
                        request.getRequestURI(),
                        request.getQueryString(),
                        LanguageChoice.codes()));
        return true;
    }
}

package ontime.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Requests by a method that no route of their path has. Spring answers them with 405 and the methods that there are, whoever
 * asks.
 */
@Component
final class UnroutedMethod implements RequestMatcher {

    private static final Logger LOG = LoggerFactory.getLogger(UnroutedMethod.class);

    private final RequestMappingHandlerMapping routes;

    UnroutedMethod(@Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            routes.getHandler(request);
        } catch (HttpRequestMethodNotSupportedException e) {
            return true;
        } catch (Exception e) {
            LOG.debug("Refused later for another reason", e);
        }
        return false;
    }
}

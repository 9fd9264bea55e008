package ontime.web.parameter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with other parameters than it came with: what {@link #getParameterMap} returns is all that anyone sees. */
public abstract class RequestWithParameters extends HttpServletRequestWrapper {

    /**
     * A request, whose parameters a subclass names.
     *
     * @param request all else is its
     */
    protected RequestWithParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public abstract Map<String, String[]> getParameterMap();

    @Override
    public final @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public final Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public final String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }
}

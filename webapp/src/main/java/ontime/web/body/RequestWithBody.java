package ontime.web.body;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import ontime.web.parameter.RequestWithParameters;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A request whose body was read: for filters and controllers, it is as if it had just come in. */
final class RequestWithBody extends RequestWithParameters {

    /** As many as Tomcat takes. */
    private static final int MOST_PARAMETERS = 1_000;

    private final byte[] body;
    private @Nullable Map<String, String[]> parameters;
    private boolean answered;

    /**
     * A request and its body.
     *
     * @param request that is dispatched
     * @param body the bytes of its body, all of them
     */
    RequestWithBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** From now on, the request is dispatched by the controller that answers it later. */
    void answered() {
        answered = true;
    }

    /** The first dispatch to filters and controllers, so those that look at each request once look at this one. */
    @Override
    public DispatcherType getDispatcherType() {
        return answered ? super.getDispatcherType() : DispatcherType.REQUEST;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BodyStream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }

    /**
     * The parameters of the address and, if the body is a form, those of the form.
     *
     * @throws org.apache.tomcat.util.http.InvalidParameterException if the body is a form that can't be parsed
     */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            Map<String, String[]> all = new LinkedHashMap<>(getRequest().getParameterMap());
            if (isForm()) {
                addForm(all);
            }
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    private boolean isForm() {
        String type = getContentType();
        return HttpMethod.POST.matches(getMethod())
                && type != null
                && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private void addForm(Map<String, String[]> all) {
        Parameters form = new Parameters();
        form.setLimit(MOST_PARAMETERS - all.size());
        form.setCharset(charset());
        form.processParameters(body, 0, body.length);
        for (String name : Collections.list(form.getParameterNames())) {
            all.merge(name, form.getParameterValues(name), (first, second) -> Stream.concat(
                            Arrays.stream(first), Arrays.stream(second))
                    .toArray(String[]::new));
        }
    }

    private Charset charset() {
        String encoding = getCharacterEncoding();
        return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    }

    /** A body in memory. */
    private static final class BodyStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read already");
        }
    }
}

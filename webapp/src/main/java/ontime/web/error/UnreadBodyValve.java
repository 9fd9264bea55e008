package ontime.web.error;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a filter leave the rest of a body unread, and disconnect a client. Tomcat would read the body after the answer, and
 * send the rest of an answer, on a thread, for as long as the client takes.
 */
final class UnreadBodyValve extends ValveBase {

    /** The attribute of a request with a {@link Runnable}: its connection is closed after the answer. */
    static final String LEAVE_UNREAD = UnreadBodyValve.class.getName();

    /** The attribute of a request with a {@link Runnable}: its connection is closed now, and nothing more is sent. */
    static final String DISCONNECT = UnreadBodyValve.class.getName() + ".disconnect";

    UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable leaveUnread = () -> end(request, response, ActionCode.DISABLE_SWALLOW_INPUT);
        request.setAttribute(LEAVE_UNREAD, leaveUnread);
        Runnable disconnect = () -> end(request, response, ActionCode.CLOSE_NOW);
        request.setAttribute(DISCONNECT, disconnect);
        getNext().invoke(request, response);
    }

    /** The client has its answer, or reads none: no error page follows. */
    private static void end(Request request, Response response, ActionCode how) {
        request.getCoyoteRequest().action(how, null);
        response.setErrorReported();
    }
}

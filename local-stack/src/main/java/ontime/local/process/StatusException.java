package ontime.local.process;

import java.io.IOException;

/** An HTTP server answered with an error. */
public final class StatusException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    StatusException(int status) {
        super("HTTP " + status);
        this.status = status;
    }

    /** The status of the answer: 401. */
    public int status() {
        return status;
    }
}

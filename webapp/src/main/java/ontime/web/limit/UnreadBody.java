package ontime.web.limit;

/** A body that its client has not read to its end. */
final class UnreadBody {

    private final String client;
    private final int bytes;
    private final Runnable giveUp;
    private boolean ended;

    /**
     * A body.
     *
     * @param client that limits count as one
     * @param bytes of the body
     * @param giveUp has the client disconnected soon
     */
    UnreadBody(String client, int bytes, Runnable giveUp) {
        this.client = client;
        this.bytes = bytes;
        this.giveUp = giveUp;
    }

    String client() {
        return client;
    }

    int bytes() {
        return bytes;
    }

    /** Its request is complete. From now on, the connection may serve another one, so it is left alone. */
    synchronized void end() {
        ended = true;
    }

    /** Has the client disconnected soon, unless the body has ended. */
    synchronized void giveUp() {
        if (!ended) {
            ended = true;
            giveUp.run();
        }
    }
}

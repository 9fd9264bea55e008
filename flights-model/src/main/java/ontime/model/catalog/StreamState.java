package ontime.model.catalog;

/** What the stream of predictions writes into a file for the process that started it: how its text begins. */
public final class StreamState {

    /** The system property of the stream's process that names the file. */
    public static final String FILE_PROPERTY = "ontime.stream.ready";

    /** Requests are answered. The models that cannot serve follow, if any. */
    public static final String ANSWERS = "answers";

    /** No model serves yet. The models that cannot serve follow, if any. */
    public static final String WAITS = "waits for a model";

    /** The stream has ended and needs a person. The reason follows. */
    public static final String ENDED = "ended: ";

    private StreamState() {}
}

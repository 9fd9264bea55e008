package ontime.stores;

/** A store did not answer, or answered that it is too busy. Try again later. Pages answer 503. */
public class StoreUnavailableException extends RuntimeException {

    private StoreUnavailableException(Throwable cause, String sentence) {
        super(sentence, cause);
    }

    /** A store that refuses this client: a wrong password, a certificate that is not trusted, a missing permission. */
    public static StoreUnavailableException ofRefusal(String sentence, Throwable cause) {
        return new StoreUnavailableException(cause, sentence);
    }

    /**
     * Names the store, its address and the cause.
     *
     * @param store its name for people: "MongoDB at localhost:27017"
     * @param cause what the client said
     */
    public StoreUnavailableException(String store, Throwable cause) {
        super(store + " does not answer: " + cause.getMessage(), cause);
    }
}

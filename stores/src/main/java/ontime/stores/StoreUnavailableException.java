package ontime.stores;

/** A store did not answer, or answered that it is too busy. Try again later. Pages answer 503. */
public final class StoreUnavailableException extends RuntimeException {

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

package ontime.streaming.prediction;

import ontime.stores.StoreUnavailableException;

/** Tells failures of a query that pass once a server is back, or a disk has space, from all others. */
final class QueryFailures {

    /** The stream sees MongoDB's driver only through the stores, so its exceptions are known by their package. */
    private static final String MONGODB_DRIVER = "com.mongodb.";

    /** Linux's text for ENOSPC, which Java has no exception of its own for. */
    private static final String DISK_FULL = "No space left on device";

    private QueryFailures() {}

    /** Whether Kafka, a store or a full disk caused the failure. */
    static boolean isOfServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (KafkaTopics.isFailureOfKafka(cause)
                    || cause instanceof StoreUnavailableException
                    || cause.getClass().getName().startsWith(MONGODB_DRIVER)
                    || String.valueOf(cause.getMessage()).contains(DISK_FULL)) {
                return true;
            }
        }
        return false;
    }
}

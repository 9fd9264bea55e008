package ontime.streaming.prediction;

import ontime.stores.StoreUnavailableException;

/** Tells failures of a query that pass once a server is back from all others. */
final class QueryFailures {

    /** The stream sees MongoDB's driver only through the stores, so its exceptions are known by their package. */
    private static final String MONGODB_DRIVER = "com.mongodb.";

    private QueryFailures() {}

    /** Whether Kafka or a store caused the failure. */
    static boolean isOfServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (KafkaTopics.isFailureOfKafka(cause)
                    || cause instanceof StoreUnavailableException
                    || cause.getClass().getName().startsWith(MONGODB_DRIVER)) {
                return true;
            }
        }
        return false;
    }
}

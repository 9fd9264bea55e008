package ontime.model.catalog;

/** Every Kafka topic: keys are request UUIDs in text, values UTF-8 JSON. */
public enum Topic {
    /** Requests. */
    PREDICTION_REQUESTS("flight_delay_classification_request", 1 << 20),
    /** Answers; the first answer to a request stays. */
    PREDICTION_RESPONSES("flight_delay_classification_response", 1 << 20),
    /** Requests that could not be read: raw bytes, with reason and offset in the headers, and so longer than a request. */
    PREDICTION_DEAD_LETTERS("flight_delay_classification_dead_letter", 2 << 20);

    private final String topicName;
    private final int mostBytes;

    Topic(String topicName, int mostBytes) {
        this.topicName = topicName;
        this.mostBytes = mostBytes;
    }

    public String topicName() {
        return topicName;
    }

    /** The longest message that the topic takes, in bytes. */
    public int mostBytes() {
        return mostBytes;
    }

    /** The longest message of any topic, which producers must be able to send. */
    public static int longestOfAll() {
        return PREDICTION_DEAD_LETTERS.mostBytes;
    }
}

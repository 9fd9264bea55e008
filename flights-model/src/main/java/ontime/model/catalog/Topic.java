package ontime.model.catalog;

/** Every Kafka topic: keys are request UUIDs in text, values UTF-8 JSON. */
public enum Topic {
    /** What was asked. */
    PREDICTION_REQUESTS("flight_delay_classification_request"),
    /** What was answered; the first answer of a UUID stays. */
    PREDICTION_RESPONSES("flight_delay_classification_response"),
    /** Requests that could not be read: raw bytes, with reason and offset in the headers. */
    PREDICTION_DEAD_LETTERS("flight_delay_classification_dead_letter");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }
}

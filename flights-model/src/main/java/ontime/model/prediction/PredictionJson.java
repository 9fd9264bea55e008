package ontime.model.prediction;

import ontime.model.json.StrictJson;

/** Predictions as values of the response topic: a JSON object in UTF-8 with the record's names. */
public final class PredictionJson {

    private PredictionJson() {}

    /** A prediction as the value of its message. */
    public static byte[] write(Prediction prediction) {
        return StrictJson.write(prediction);
    }

    /**
     * The prediction of a message.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Prediction read(byte[] value) {
        return StrictJson.read(value, Prediction.class);
    }
}

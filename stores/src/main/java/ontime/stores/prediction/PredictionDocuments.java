package ontime.stores.prediction;

import java.util.Date;
import java.util.UUID;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.RejectionReason;
import org.bson.Document;

/** The documents of {@code predictions}: of those that were refused, the reason stands in the place of the numbers. */
final class PredictionDocuments {

    private PredictionDocuments() {}

    static Document of(PredictionAnswer answer) {
        Document document = new Document("_id", answer.id().toString());
        if (answer instanceof Rejection rejection) {
            document.append("Rejected", rejection.reason().name());
        } else if (answer instanceof Prediction prediction) {
            document.append("Moment", prediction.moment().momentName())
                    .append("Probabilities", prediction.probabilities());
            prediction.findLate().ifPresent(late -> document.append("Late", late));
            prediction.findMinutes().ifPresent(minutes -> document.append("Minutes", minutes));
            document.append("Models", prediction.models());
        }
        return document.append("AnsweredAt", Date.from(answer.answeredAt()));
    }

    static PredictionAnswer answer(Document document) {
        UUID id = UUID.fromString(document.getString("_id"));
        String rejected = document.getString("Rejected");
        if (rejected != null) {
            return new Rejection(
                    id,
                    RejectionReason.valueOf(rejected),
                    document.getDate("AnsweredAt").toInstant());
        }
        return new Prediction(
                id,
                Moment.of(document.getString("Moment")),
                document.getList("Probabilities", Double.class),
                document.getDouble("Late"),
                document.getDouble("Minutes"),
                document.getList("Models", String.class),
                document.getDate("AnsweredAt").toInstant());
    }
}

package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import org.bson.Document;

/** The documents of {@code prediction_requests}. */
final class PredictionRequestDocuments {

    private PredictionRequestDocuments() {}

    static Document of(PredictionRequest request) {
        Document document = new Document("_id", request.id().toString())
                .append("Carrier", request.carrier())
                .append("FlightNum", request.flightNum())
                .append("Origin", request.origin())
                .append("Dest", request.dest())
                .append("FlightDate", request.flightDate().toString())
                .append("CRSDepTime", request.crsDepTime())
                .append("CRSArrTime", request.crsArrTime());
        request.findDepDelay().ifPresent(delay -> document.append("DepDelay", delay));
        request.findTailNum().ifPresent(tail -> document.append("TailNum", tail));
        return document.append("AskedAt", Date.from(request.askedAt())).append("BodyHash", request.bodyHash());
    }

    static PredictionRequest request(Document document) {
        return new PredictionRequest(
                UUID.fromString(document.getString("_id")),
                document.getString("Carrier"),
                document.getInteger("FlightNum"),
                document.getString("Origin"),
                document.getString("Dest"),
                LocalDate.parse(document.getString("FlightDate")),
                document.getString("CRSDepTime"),
                document.getString("CRSArrTime"),
                document.getInteger("DepDelay"),
                document.getString("TailNum"),
                document.getDate("AskedAt").toInstant());
    }
}

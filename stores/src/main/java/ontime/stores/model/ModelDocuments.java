package ontime.stores.model;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.Judgement;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.bson.Document;

/** The documents of {@code models}. */
final class ModelDocuments {

    private ModelDocuments() {}

    static Document of(TrainedModel model) {
        Document others = new Document();
        model.others().forEach((name, scores) -> others.append(name, new Document(new TreeMap<>(scores))));
        return new Document("_id", model.id())
                .append("Name", model.name())
                .append("Version", model.version())
                .append("Moment", model.moment().momentName())
                .append("Target", model.target().targetName())
                .append("Recipe", model.recipe())
                .append("Parameters", parameters(model))
                .append("Fingerprint", model.fingerprint())
                .append("Features", model.features())
                .append("Training", of(model.training()))
                .append("Test", of(model.test()))
                .append("DataVersion", model.dataVersion())
                .append("Commit", model.commit())
                .append("Seed", model.seed())
                .append("TrainedAt", Date.from(model.trainedAt()))
                .append("TrainSeconds", model.trainSeconds())
                .append("Judgement", of(model.judgement()))
                .append("Others", others)
                .append("Importances", new Document(new TreeMap<>(model.importances())))
                .append("Accepted", model.accepted())
                .append("Verdict", model.verdict());
    }

    static TrainedModel model(Document document) {
        SortedMap<String, SortedMap<String, Double>> others = new TreeMap<>();
        Document stored = document.get("Others", Document.class);
        stored.keySet().forEach(name -> others.put(name, numbers(stored.get(name, Document.class))));
        return new TrainedModel(
                document.getString("Name"),
                document.getInteger("Version"),
                Moment.of(document.getString("Moment")),
                Target.of(document.getString("Target")),
                document.getString("Recipe"),
                parameters(document.getList("Parameters", Document.class)),
                document.getString("Fingerprint"),
                document.getList("Features", String.class),
                span(document.get("Training", Document.class)),
                span(document.get("Test", Document.class)),
                document.get("DataVersion", Number.class).longValue(),
                document.getString("Commit"),
                document.get("Seed", Number.class).longValue(),
                document.getDate("TrainedAt").toInstant(),
                document.getDouble("TrainSeconds"),
                judgement(document.get("Judgement", Document.class)),
                others,
                numbers(document.get("Importances", Document.class)),
                document.getBoolean("Accepted"),
                document.getString("Verdict"));
    }

    /** A list: names of parameters may have dots, which names of fields should not. */
    private static List<Document> parameters(TrainedModel model) {
        return model.parameters().entrySet().stream()
                .map(parameter -> new Document("Name", parameter.getKey()).append("Value", parameter.getValue()))
                .toList();
    }

    private static SortedMap<String, String> parameters(List<Document> stored) {
        SortedMap<String, String> parameters = new TreeMap<>();
        stored.forEach(parameter -> parameters.put(parameter.getString("Name"), parameter.getString("Value")));
        return parameters;
    }

    private static Document of(FlightSpan span) {
        return new Document("From", span.from().toString())
                .append("To", span.to().toString())
                .append("Rows", span.rows());
    }

    private static FlightSpan span(Document document) {
        return new FlightSpan(
                LocalDate.parse(document.getString("From")),
                LocalDate.parse(document.getString("To")),
                document.get("Rows", Number.class).longValue());
    }

    private static Document of(Judgement judgement) {
        return new Document("Scores", new Document(new TreeMap<>(judgement.scores())))
                .append(
                        "Reliability",
                        judgement.reliability().stream().map(ModelDocuments::of).toList())
                .append("Confusion", judgement.confusion());
    }

    private static Judgement judgement(Document document) {
        List<List<Long>> confusion = document.getList("Confusion", List.class).stream()
                .map(ModelDocuments::counts)
                .toList();
        return new Judgement(
                numbers(document.get("Scores", Document.class)),
                document.getList("Reliability", Document.class).stream()
                        .map(ModelDocuments::bin)
                        .toList(),
                confusion);
    }

    private static List<Long> counts(List<?> row) {
        return row.stream().map(count -> ((Number) count).longValue()).toList();
    }

    private static Document of(ReliabilityBin bin) {
        return new Document("Predicted", bin.predicted())
                .append("Observed", bin.observed())
                .append("Flights", bin.flights());
    }

    private static ReliabilityBin bin(Document document) {
        return new ReliabilityBin(
                document.getDouble("Predicted"),
                document.getDouble("Observed"),
                document.get("Flights", Number.class).longValue());
    }

    private static SortedMap<String, Double> numbers(Document document) {
        SortedMap<String, Double> numbers = new TreeMap<>();
        document.forEach((name, value) -> numbers.put(name, ((Number) value).doubleValue()));
        return numbers;
    }
}

package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.BatchPage;
import ontime.stores.MongoConnection;
import ontime.stores.MongoSink;
import org.bson.Document;

/** Predictions by day in MongoDB: a document a page. */
public final class MongoBatchPredictions implements BatchPredictions {

    private static final String COLLECTION = StoredDataset.BATCH_PREDICTIONS.datasetName();

    private final MongoConnection connection;

    /** The predictions of a database. */
    public MongoBatchPredictions(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<BatchPage> find(LocalDate day, int page) {
        return connection.find(COLLECTION, BatchPage.id(day, page)).map(MongoBatchPredictions::page);
    }

    @Override
    public void put(LocalDate day, List<BatchAnswer> answers) {
        int before = find(day, 1).map(BatchPage::pages).orElse(0);
        List<BatchPage> pages = BatchPage.of(day, answers);
        MongoSink sink = new MongoSink(connection);
        sink.replaceAll(
                COLLECTION, pages.stream().map(MongoBatchPredictions::document).iterator());
        sink.deleteAll(
                COLLECTION,
                IntStream.rangeClosed(pages.size() + 1, before)
                        .mapToObj(page -> BatchPage.id(day, page))
                        .iterator());
    }

    private static Document document(BatchPage page) {
        return new Document("_id", BatchPage.id(page.day(), page.page()))
                .append("Day", page.day().toString())
                .append("Page", page.page())
                .append("Pages", page.pages())
                .append("Total", page.total())
                .append(
                        "Answers",
                        page.answers().stream()
                                .map(answer -> new Document("Request", PredictionRequestDocuments.of(answer.request()))
                                        .append("Answer", PredictionDocuments.of(answer.answer())))
                                .toList());
    }

    private static BatchPage page(Document document) {
        return new BatchPage(
                LocalDate.parse(document.getString("Day")),
                document.getInteger("Page"),
                document.getInteger("Pages"),
                document.getInteger("Total"),
                document.getList("Answers", Document.class).stream()
                        .map(answer -> new BatchAnswer(
                                PredictionRequestDocuments.request(answer.get("Request", Document.class)),
                                PredictionDocuments.answer(answer.get("Answer", Document.class))))
                        .toList());
    }
}

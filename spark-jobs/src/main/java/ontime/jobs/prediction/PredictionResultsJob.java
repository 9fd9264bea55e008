package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.PredictionRequests;
import ontime.stores.prediction.Predictions;

/** Publishes a day's answers: as pages of the day, and each under its own id, where its reasons are told. */
final class PredictionResultsJob {

    private static final Comparator<BatchAnswer> ORDER = Comparator.comparing(
                    BatchAnswer::request,
                    Comparator.comparing(PredictionRequest::flightDate)
                            .thenComparing(PredictionRequest::crsDepTime)
                            .thenComparing(PredictionRequest::carrier)
                            .thenComparing(PredictionRequest::flightNum))
            .thenComparing(answer -> answer.request().id().toString());

    private final PredictionTable table;
    private final BatchPredictions days;
    private final PredictionRequests requests;
    private final Predictions predictions;

    PredictionResultsJob(
            PredictionTable table, BatchPredictions days, PredictionRequests requests, Predictions predictions) {
        this.table = table;
        this.days = days;
        this.requests = requests;
        this.predictions = predictions;
    }

    /** Puts a day's answers, as the table has them, in the place of those before; answers that are given. */
    List<BatchAnswer> run(LocalDate day) {
        List<BatchAnswer> answers =
                table.list(day).stream().map(StoredAnswer::answer).sorted(ORDER).toList();
        answers.forEach(answer -> requests.addIfAbsent(answer.request()));
        predictions.addAbsent(answers.stream().map(BatchAnswer::answer).toList());
        days.put(day, answers);
        return answers;
    }
}

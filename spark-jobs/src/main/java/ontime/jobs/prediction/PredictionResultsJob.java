package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.List;
import ontime.model.prediction.BatchAnswer;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;

/** Publishes a day's answers: as pages of the day, and each under its own id, where its reasons are told. */
final class PredictionResultsJob {

    private final PredictionTable table;
    private final BatchPredictions days;
    private final PredictionRequests requests;
    private final PredictionAnswers predictions;

    PredictionResultsJob(
            PredictionTable table, BatchPredictions days, PredictionRequests requests, PredictionAnswers predictions) {
        this.table = table;
        this.days = days;
        this.requests = requests;
        this.predictions = predictions;
    }

    /** Puts a day's answers, as the table has them, in the place of those before; answers that are given. */
    List<BatchAnswer> run(LocalDate day) {
        List<BatchAnswer> answers = table.list(day).stream()
                .map(StoredAnswer::answer)
                .sorted(BatchAnswer.BY_DEPARTURE)
                .toList();
        answers.forEach(answer -> requests.addIfAbsent(answer.request()));
        predictions.addAbsent(answers.stream().map(BatchAnswer::answer).toList());
        days.put(day, answers);
        return answers;
    }
}

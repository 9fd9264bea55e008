package ontime.model.prediction;

import java.util.Comparator;

/**
 * A flight of a day's batch. Both are as of the day's begin in UTC where no instant of a person's is known, so that the
 * same batch made again is the same.
 *
 * @param request the flight: as it was asked, or as a schedule has it
 * @param answer the prediction, or why there is none
 */
public record BatchAnswer(PredictionRequest request, PredictionAnswer answer) {

    /** By departure on the clocks of the origins, then carrier, number and id. */
    public static final Comparator<BatchAnswer> BY_DEPARTURE = Comparator.comparing(
                    BatchAnswer::request,
                    Comparator.comparing(PredictionRequest::flightDate)
                            .thenComparing(PredictionRequest::crsDepTime)
                            .thenComparing(PredictionRequest::carrier)
                            .thenComparing(PredictionRequest::flightNum))
            .thenComparing(answer -> answer.request().id().toString());

    public BatchAnswer {
        if (!request.id().equals(answer.id())) {
            throw new IllegalArgumentException("the answer to another request: " + answer.id());
        }
    }
}

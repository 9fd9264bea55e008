package ontime.model.prediction;

/**
 * A flight of a day's batch. Both are as of the day's begin in UTC where no instant of a person's is known, so that the
 * same batch made again is the same.
 *
 * @param request the flight: as it was asked, or as a schedule has it
 * @param answer what the models say of it, or why they say nothing
 */
public record BatchAnswer(PredictionRequest request, PredictionAnswer answer) {

    public BatchAnswer {
        if (!request.id().equals(answer.id())) {
            throw new IllegalArgumentException("the answer to another request: " + answer.id());
        }
    }
}

package ontime.web.prediction.live;

import java.util.function.Consumer;
import ontime.model.prediction.PredictionAnswer;

/** Where answers come from. */
public interface AnswerTopic {

    /** Tells of each answer from now on, one after another; of one that comes again, again. */
    void follow(Consumer<PredictionAnswer> listener);
}

package ontime.web.prediction.live;

import java.util.function.Consumer;
import ontime.model.prediction.PredictionAnswer;

/** The source of answers. */
public interface AnswerTopic {

    /** Passes each new answer to a listener, one after another. An answer that is repeated is passed again. */
    void follow(Consumer<PredictionAnswer> listener);
}

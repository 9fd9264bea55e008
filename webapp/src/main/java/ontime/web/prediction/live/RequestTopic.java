package ontime.web.prediction.live;

import ontime.model.prediction.PredictionRequest;

/** The destination of requests. */
public interface RequestTopic {

    /**
     * Sends a request and returns when it is stored.
     *
     * @throws ontime.stores.StoreUnavailableException if no broker accepts it within a few seconds, or others wait for
     *     one already
     */
    void send(PredictionRequest request);
}

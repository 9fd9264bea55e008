package ontime.web.prediction.live;

import ontime.model.prediction.PredictionRequest;

/** Where requests go to be answered. */
public interface RequestTopic {

    /**
     * Sends a request; comes back when it is kept.
     *
     * @throws ontime.stores.StoreUnavailableException where nobody took it within some seconds
     */
    void send(PredictionRequest request);
}

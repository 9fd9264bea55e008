package ontime.web.model;

import ontime.model.learning.TrainedModel;

/** The addresses of model versions. Names consist of lower-case letters and underscores. */
public final class ModelAddress {

    private ModelAddress() {}

    /** {@code /models/late_before_departure/3}. */
    public static String page(TrainedModel model) {
        return ModelDirectory.PAGES + "/" + model.id();
    }

    /** {@code /api/v1/models/late_before_departure/3}. */
    static String json(TrainedModel model) {
        return ModelDirectory.API + "/" + model.id();
    }
}

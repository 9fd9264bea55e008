package ontime.web.model;

import ontime.model.learning.TrainedModel;

/** Where a version of a model is. Names are made of small letters and underscores. */
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

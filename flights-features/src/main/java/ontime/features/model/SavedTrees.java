package ontime.features.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What is read of a model as XGBoost saves it in JSON, under XGBoost's names. */
@JsonIgnoreProperties(ignoreUnknown = true)
final class SavedTrees {

    @JsonProperty(required = true)
    Learner learner = new Learner();

    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Learner {

        @JsonProperty(value = "learner_model_param", required = true)
        Parameters parameters = new Parameters();

        @JsonProperty(value = "gradient_booster", required = true)
        Booster booster = new Booster();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Parameters {

        /** 0 where it is no model of classes. */
        @JsonProperty("num_class")
        int classes;

        /** More than 1 where several numbers are predicted. */
        @JsonProperty("num_target")
        int numbers = 1;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Booster {

        @JsonProperty(required = true)
        Model model = new Model();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Model {

        @JsonProperty(required = true)
        Tree[] trees = {};

        @JsonProperty(value = "tree_info", required = true)
        int[] outputOfTree = {};
    }

    /** A tree's nodes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Tree {

        @JsonProperty("left_children")
        int[] left = {};

        @JsonProperty("right_children")
        int[] right = {};

        @JsonProperty("default_left")
        int[] isDefaultLeft = {};

        @JsonProperty("split_indices")
        int[] feature = {};

        /** Of a leaf its value. */
        @JsonProperty("split_conditions")
        float[] value = {};

        @JsonProperty("categories_nodes")
        int[] nodesOfCategories = {};

        @JsonProperty("categories_segments")
        int[] firstCategories = {};

        @JsonProperty("categories_sizes")
        int[] counts = {};

        @JsonProperty
        int[] categories = {};
    }
}

package ontime.jobs.model.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.prediction.Target;

/**
 * The parameters of XGBoost that a search varies.
 *
 * @param rounds of boosting; each is a tree, or a tree for each class or percentile
 * @param eta learning rate
 * @param maxDepth of a tree
 * @param minChildWeight least weight of a leaf
 * @param colsample share of the features that a tree may use
 * @param lambda L2 regularization of leaves
 */
public record TreeParameters(int rounds, double eta, int maxDepth, int minChildWeight, double colsample, int lambda) {

    private static final int[] DEPTHS = {5, 6, 7, 8, 9};
    private static final int[] WEIGHTS = {20, 50, 100, 200, 400};
    private static final double[] COLSAMPLES = {0.4, 0.6, 0.8};
    private static final int[] LAMBDAS = {1, 10, 30};

    /** A higher rate needs fewer rounds: their product stays the same. */
    private static final double[] ETAS = {0.05, 0.1, 0.2};

    /**
     * All cores. XGBoost's threads wait for each other many times per tree; {@code ./ontime} lets them sleep meanwhile
     * ({@code OMP_WAIT_POLICY}), so that they leave the cores to pages.
     */
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** The default set, which did well on real months. */
    public static TreeParameters usual(Target target) {
        return switch (target) {
            case LATE, MINUTES -> new TreeParameters(150, 0.1, 8, 100, 0.6, 10);
            case DELAY_CLASS, RANGE -> new TreeParameters(60, 0.2, 6, 100, 0.6, 10);
            case CANCELLED -> new TreeParameters(60, 0.1, 6, 20, 0.6, 10);
        };
    }

    /** Different sets: the default one first, the others random. */
    public static List<TreeParameters> candidates(Target target, int count, long seed) {
        TreeParameters usual = usual(target);
        List<TreeParameters> candidates = new ArrayList<>(List.of(usual));
        Random random = new Random(seed);
        while (candidates.size() < count) {
            TreeParameters other = usual.byChance(random);
            if (!candidates.contains(other)) {
                candidates.add(other);
            }
        }
        return candidates;
    }

    private TreeParameters byChance(Random random) {
        double otherEta = ETAS[random.nextInt(ETAS.length)];
        return new TreeParameters(
                (int) Math.round(rounds * eta / otherEta),
                otherEta,
                DEPTHS[random.nextInt(DEPTHS.length)],
                WEIGHTS[random.nextInt(WEIGHTS.length)],
                COLSAMPLES[random.nextInt(COLSAMPLES.length)],
                LAMBDAS[random.nextInt(LAMBDAS.length)]);
    }

    /** All parameters but the rounds, by XGBoost's names. */
    Map<String, Object> forXgboost(TrainingInput input) {
        Target target = input.target();
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "eta",
                eta,
                "max_depth",
                maxDepth,
                "min_child_weight",
                minChildWeight,
                "colsample_bytree",
                colsample,
                "lambda",
                lambda,
                "subsample",
                0.8,
                "max_bin",
                64,
                "tree_method",
                "hist",
                "seed",
                input.seed(),
                "verbosity",
                1));
        parameters.put("nthread", THREADS);
        input.combinations().ifPresent(sets -> parameters.put("interaction_constraints", sets));
        switch (target) {
            case LATE, CANCELLED -> {
                parameters.put("objective", "binary:logistic");
                if (input.knowsSeasons()) {
                    // Its rows have a start of their own, in which XGBoost's common start is not counted.
                    parameters.put("base_score", 0.5);
                }
            }
            case DELAY_CLASS -> {
                parameters.put("objective", "multi:softprob");
                parameters.put("num_class", target.labels().size());
            }
            case MINUTES -> parameters.put("objective", "reg:absoluteerror");
            case RANGE -> {
                parameters.put("objective", "reg:quantileerror");
                parameters.put("quantile_alpha", Target.RANGE_LEVELS);
            }
        }
        return parameters;
    }

    /** All parameters as text, for people and records. */
    public SortedMap<String, String> texts(TrainingInput input) {
        SortedMap<String, String> texts = new TreeMap<>();
        forXgboost(input).forEach((name, value) -> texts.put(name, value.toString()));
        texts.put("rounds", Integer.toString(rounds));
        return texts;
    }
}

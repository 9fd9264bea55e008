package ontime.features.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * XGBoost's trees, walked by a row alone. A call into XGBoost costs as much as ten such walks and more, and a request that is
 * answered by itself makes three. Leaves are added as XGBoost adds them, as floats in the order of trees.
 */
final class TreeEnsemble {

    private static final int LEAF = -1;

    private final int outputs;
    private final int[] roots;
    private final int[] outputOfTree;
    private final int[] left;
    private final int[] right;
    private final int[] missing;
    private final int[] feature;

    /** Of a leaf its value; of a node that splits numbers what the left branch is below. */
    private final float[] value;

    /** Of a node that splits categories those of the right branch; null of all others. */
    private final @Nullable BitSet[] chosen;

    private TreeEnsemble(int outputs, int trees, int nodes) {
        this.outputs = outputs;
        this.roots = new int[trees];
        this.outputOfTree = new int[trees];
        this.left = new int[nodes];
        this.right = new int[nodes];
        this.missing = new int[nodes];
        this.feature = new int[nodes];
        this.value = new float[nodes];
        this.chosen = new BitSet[nodes];
    }

    /**
     * Reads trees.
     *
     * @param json a model as XGBoost saves it in JSON
     */
    static TreeEnsemble read(byte[] json) {
        try {
            JsonNode learner = new ObjectMapper().readTree(json).path("learner");
            JsonNode model = learner.path("gradient_booster").path("model");
            int outputs = Math.max(
                    1, learner.path("learner_model_param").path("num_class").asInt());
            return read(model.path("trees"), model.path("tree_info"), outputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeEnsemble read(JsonNode trees, JsonNode outputOfTree, int outputs) {
        int nodes = 0;
        for (JsonNode tree : trees) {
            nodes += tree.path("left_children").size();
        }
        TreeEnsemble ensemble = new TreeEnsemble(outputs, trees.size(), nodes);
        int root = 0;
        for (int tree = 0; tree < trees.size(); tree++) {
            ensemble.roots[tree] = root;
            ensemble.outputOfTree[tree] = outputOfTree.get(tree).asInt();
            root = ensemble.add(trees.get(tree), root);
        }
        return ensemble;
    }

    private int add(JsonNode tree, int root) {
        int size = tree.path("left_children").size();
        for (int node = 0; node < size; node++) {
            int child = tree.path("left_children").get(node).asInt();
            int other = tree.path("right_children").get(node).asInt();
            left[root + node] = child == LEAF ? LEAF : root + child;
            right[root + node] = root + other;
            missing[root + node] = root + (tree.path("default_left").get(node).asInt() == 1 ? child : other);
            feature[root + node] = tree.path("split_indices").get(node).asInt();
            value[root + node] =
                    Float.parseFloat(tree.path("split_conditions").get(node).asText());
        }
        addCategories(tree, root);
        return root + size;
    }

    private void addCategories(JsonNode tree, int root) {
        JsonNode nodes = tree.path("categories_nodes");
        for (int index = 0; index < nodes.size(); index++) {
            int first = tree.path("categories_segments").get(index).asInt();
            int size = tree.path("categories_sizes").get(index).asInt();
            BitSet categories = new BitSet();
            for (int category = first; category < first + size; category++) {
                categories.set(tree.path("categories").get(category).asInt());
            }
            chosen[root + nodes.get(index).asInt()] = categories;
        }
    }

    /**
     * The sum of a row's leaves for each output, without what all rows have in common.
     *
     * @param row features, NaN where a value is missing
     */
    float[] sums(float[] row) {
        float[] sums = new float[outputs];
        for (int tree = 0; tree < roots.length; tree++) {
            sums[outputOfTree[tree]] += leaf(roots[tree], row);
        }
        return sums;
    }

    private float leaf(int root, float[] row) {
        int node = root;
        while (left[node] != LEAF) {
            float known = row[feature[node]];
            if (Float.isNaN(known)) {
                node = missing[node];
            } else {
                node = isLeft(node, known) ? left[node] : right[node];
            }
        }
        return value[node];
    }

    /** A category that no training row had is in nobody's right branch. */
    private boolean isLeft(int node, float known) {
        BitSet ofRight = chosen[node];
        return ofRight == null ? known < value[node] : known < 0 || !ofRight.get((int) known);
    }
}

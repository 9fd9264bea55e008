package ontime.features.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * XGBoost's trees, walked by a row alone. A call into XGBoost costs as much as ten such walks and more, and a request that is
 * answered by itself makes three. Leaves are added as XGBoost adds them, as floats in the order of trees.
 */
final class TreeEnsemble {

    private static final int LEAF = -1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
            return of(MAPPER.readValue(json, SavedTrees.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeEnsemble of(SavedTrees saved) {
        SavedTrees.Tree[] trees = saved.learner.booster.model.trees;
        int nodes = Arrays.stream(trees).mapToInt(tree -> tree.left.length).sum();
        SavedTrees.Parameters parameters = saved.learner.parameters;
        TreeEnsemble ensemble = new TreeEnsemble(Math.max(parameters.numbers, parameters.classes), trees.length, nodes);
        int root = 0;
        for (int tree = 0; tree < trees.length; tree++) {
            ensemble.roots[tree] = root;
            ensemble.outputOfTree[tree] = saved.learner.booster.model.outputOfTree[tree];
            ensemble.add(trees[tree], root);
            root += trees[tree].left.length;
        }
        return ensemble;
    }

    private void add(SavedTrees.Tree tree, int root) {
        for (int node = 0; node < tree.left.length; node++) {
            int child = tree.left[node];
            int other = tree.right[node];
            left[root + node] = child == LEAF ? LEAF : root + child;
            right[root + node] = root + other;
            missing[root + node] = root + (tree.isDefaultLeft[node] == 1 ? child : other);
        }
        System.arraycopy(tree.feature, 0, feature, root, tree.feature.length);
        System.arraycopy(tree.value, 0, value, root, tree.value.length);
        for (int index = 0; index < tree.nodesOfCategories.length; index++) {
            int first = tree.firstCategories[index];
            BitSet categories = new BitSet();
            Arrays.stream(tree.categories, first, first + tree.counts[index]).forEach(categories::set);
            chosen[root + tree.nodesOfCategories[index]] = categories;
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

    /** A category that no training row had goes left. */
    private boolean isLeft(int node, float known) {
        BitSet ofRight = chosen[node];
        return ofRight == null ? known < value[node] : known < 0 || !ofRight.get((int) known);
    }
}

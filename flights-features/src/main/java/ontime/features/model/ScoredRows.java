package ontime.features.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows with their scores as one more value; some hundred are scored at once. */
final class ScoredRows implements Iterator<Row> {

    private static final int AT_ONCE = 512;

    private final Iterator<Row> rows;
    private final BoosterScorer scorer;
    private final int features;
    private Iterator<Row> scored = List.<Row>of().iterator();

    ScoredRows(Iterator<Row> rows, BoosterScorer scorer, int features) {
        this.rows = rows;
        this.scorer = scorer;
        this.features = features;
    }

    @Override
    public boolean hasNext() {
        return scored.hasNext() || rows.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!scored.hasNext()) {
            scored = scoreSome();
        }
        return scored.next();
    }

    private Iterator<Row> scoreSome() {
        List<Row> some = new ArrayList<>();
        List<Vector> vectors = new ArrayList<>();
        while (some.size() < AT_ONCE && rows.hasNext()) {
            Row row = rows.next();
            some.add(row);
            vectors.add(row.getAs(features));
        }
        List<Vector> scores = scorer.score(vectors);
        List<Row> together = new ArrayList<>();
        for (int row = 0; row < some.size(); row++) {
            together.add(with(some.get(row), scores.get(row)));
        }
        return together.iterator();
    }

    private static Row with(Row row, Vector scores) {
        Object[] values = new Object[row.size() + 1];
        for (int index = 0; index < row.size(); index++) {
            values[index] = row.get(index);
        }
        values[row.size()] = scores;
        return RowFactory.create(values);
    }
}

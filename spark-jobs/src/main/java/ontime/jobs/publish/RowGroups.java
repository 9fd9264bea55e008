package ontime.jobs.publish;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows that follow one another and have the same {@link MonthDocuments#ID}, one list at a time. */
final class RowGroups implements Iterator<List<Row>> {

    private final Iterator<Row> rows;
    private @Nullable Row next;

    /** Groups sorted rows. */
    RowGroups(Iterator<Row> rows) {
        this.rows = rows;
        this.next = following();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public List<Row> next() {
        Row first = next;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<Row> group = new ArrayList<>();
        String id = id(first);
        while (next != null && id(next).equals(id)) {
            group.add(next);
            next = following();
        }
        return group;
    }

    private @Nullable Row following() {
        return rows.hasNext() ? rows.next() : null;
    }

    private static String id(Row row) {
        return row.getAs(MonthDocuments.ID);
    }
}

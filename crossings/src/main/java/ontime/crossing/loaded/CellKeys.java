package ontime.crossing.loaded;

import java.util.Comparator;
import java.util.List;
import ontime.crossing.Dimension;

/** The natural order of cells: codes by alphabet, hours and other values that are always the same in their own order. */
final class CellKeys implements Comparator<List<String>> {

    private final List<Comparator<String>> orders;

    CellKeys(List<Dimension> dimensions) {
        this.orders = dimensions.stream().map(CellKeys::order).toList();
    }

    private static Comparator<String> order(Dimension dimension) {
        List<String> values = ClosedValues.of(dimension);
        return values.isEmpty() ? Comparator.naturalOrder() : Comparator.comparingInt(values::indexOf);
    }

    @Override
    public int compare(List<String> one, List<String> other) {
        for (int i = 0; i < orders.size(); i++) {
            int compared = orders.get(i).compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}

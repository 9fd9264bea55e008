package ontime.web.airplane;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ontime.stores.airplane.AirplaneOrder;

/**
 * The header of a sortable column.
 *
 * @param name the message {@code airplanes.column.NAME} is its label
 * @param address the same search sorted by it, in reverse order if it is already sorted by it
 * @param sorted how it is sorted, in the words of {@code aria-sort}: ascending, descending or none
 */
record AirplaneColumn(String name, String address, String sorted) {

    /** Flights have these, so every airplane does. They come first, where a phone shows them. */
    private static final Set<AirplaneOrder.By> WITHOUT_FACTS =
            EnumSet.of(AirplaneOrder.By.TAIL_NUM, AirplaneOrder.By.FLIGHTS);

    /** The columns of a result, in their order; without facts only those that flights fill. */
    static List<AirplaneColumn> list(AirplaneSearchForm form, boolean hasFacts) {
        AirplaneOrder order = form.order();
        Set<AirplaneOrder.By> facts = hasFacts ? EnumSet.complementOf(EnumSet.copyOf(WITHOUT_FACTS)) : Set.of();
        return Stream.concat(WITHOUT_FACTS.stream(), facts.stream())
                .map(by -> of(form, order, by))
                .toList();
    }

    private static AirplaneColumn of(AirplaneSearchForm form, AirplaneOrder order, AirplaneOrder.By by) {
        String name = AirplaneSearchForm.name(by);
        if (order.by() != by) {
            // People want to see the largest numbers first.
            boolean number = by == AirplaneOrder.By.FLIGHTS || by == AirplaneOrder.By.YEAR;
            return new AirplaneColumn(name, form.addressSorted(number ? "-" + name : name), "none");
        }
        return order.descending()
                ? new AirplaneColumn(name, form.addressSorted(name), "descending")
                : new AirplaneColumn(name, form.addressSorted("-" + name), "ascending");
    }
}

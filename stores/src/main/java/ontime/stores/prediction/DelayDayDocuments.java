package ontime.stores.prediction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ontime.model.prediction.DelayDay;
import org.bson.Document;

/** The documents of {@code delay_states}: a quarter is a list of its number and its counts. */
public final class DelayDayDocuments {

    private DelayDayDocuments() {}

    /** A day as it is stored. */
    public static Document of(DelayDay day) {
        List<List<Long>> quarters = new ArrayList<>();
        day.quarters()
                .forEach(
                        (quarter, counts) -> quarters.add(Stream.concat(Stream.of(quarter.longValue()), counts.stream())
                                .toList()));
        return new Document("_id", DelayDay.id(day.subject(), day.day(), day.month()))
                .append("Subject", day.subject())
                .append("Day", day.day().toString())
                .append("Month", day.month().toString())
                .append("Quarters", quarters);
    }

    static DelayDay delayDay(Document document) {
        SortedMap<Integer, List<Long>> quarters = new TreeMap<>();
        for (Object stored : document.getList("Quarters", List.class)) {
            // Whole numbers come back as 32 or 64 bits, as the server pleases.
            List<Long> numbers = ((List<?>) stored)
                    .stream().map(number -> ((Number) number).longValue()).toList();
            quarters.put(numbers.get(0).intValue(), numbers.subList(1, numbers.size()));
        }
        return new DelayDay(
                document.getString("Subject"),
                LocalDate.parse(document.getString("Day")),
                YearMonth.parse(document.getString("Month")),
                quarters);
    }
}

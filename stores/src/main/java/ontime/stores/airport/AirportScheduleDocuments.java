package ontime.stores.airport;

import java.time.YearMonth;
import java.util.TreeMap;
import ontime.model.airport.AirportSchedule;
import org.bson.Document;

/** The documents of {@code airport_schedules}. */
public final class AirportScheduleDocuments {

    private AirportScheduleDocuments() {}

    /** A schedule as it is stored. */
    public static Document of(AirportSchedule schedule) {
        return new Document("_id", AirportSchedule.id(schedule.airport(), schedule.month()))
                .append("Airport", schedule.airport())
                .append("Month", schedule.month().toString())
                .append("FirstHour", schedule.firstHour())
                .append("Movements", schedule.movements())
                .append("MilesTo", new Document(new TreeMap<>(schedule.milesTo())));
    }

    static AirportSchedule schedule(Document document) {
        TreeMap<String, Integer> milesTo = new TreeMap<>();
        document.get("MilesTo", Document.class).forEach((dest, miles) -> milesTo.put(dest, (Integer) miles));
        return new AirportSchedule(
                document.getString("Airport"),
                YearMonth.parse(document.getString("Month")),
                document.get("FirstHour", Number.class).longValue(),
                document.getList("Movements", Integer.class),
                milesTo);
    }
}

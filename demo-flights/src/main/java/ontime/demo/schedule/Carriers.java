package ontime.demo.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ontime.demo.place.Field;
import ontime.demo.place.Fields;
import ontime.demo.place.Resource;
import ontime.model.airline.AirlineFacts;
import ontime.model.csv.CsvRecord;

/** The carriers that fly in a year: real codes and hubs, invented shares. */
final class Carriers {

    private static final int MOST = 9_999;

    private final List<CsvRecord> table = Resource.read("carriers.csv");
    private final AirlineFacts airlines = AirlineFacts.read();
    private final Fields fields;

    Carriers(Fields fields) {
        this.fields = fields;
    }

    /** Those of a year, in the table's order. */
    List<Carrier> list(int year) {
        List<Carrier> carriers = new ArrayList<>();
        for (int index = 0; index < table.size(); index++) {
            CsvRecord row = table.get(index);
            if (number(row, "first_year") <= year && year <= number(row, "last_year")) {
                carriers.add(carrier(index, row));
            }
        }
        return carriers;
    }

    private Carrier carrier(int index, CsvRecord row) {
        String code = row.cell("code");
        int dotId = airlines.findDotId(code).orElseThrow();
        List<Field> hubs =
                Arrays.stream(row.cell("hubs").split(" ", -1)).map(fields::get).toList();
        return new Carrier(
                index,
                code,
                String.format(Locale.ROOT, "\"%s\",%d,\"%s\"", code, dotId, code),
                number(row, "share"),
                (int) number(row, "usual_miles"),
                (int) number(row, "farthest_miles"),
                (int) number(row, "turn_minutes"),
                number(row, "lateness"),
                row.cell("tail_letters"),
                hubs);
    }

    private double number(CsvRecord row, String column) {
        return row.number(column, 0, MOST);
    }
}

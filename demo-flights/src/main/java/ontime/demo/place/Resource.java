package ontime.demo.place;

import java.util.List;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/** The tables that come with the generator. */
public final class Resource {

    private Resource() {}

    /** A table by the name of its file under {@code /ontime/demo}. */
    public static List<CsvRecord> read(String name) {
        return CsvFile.readResource(Resource.class, "/ontime/demo/" + name);
    }
}

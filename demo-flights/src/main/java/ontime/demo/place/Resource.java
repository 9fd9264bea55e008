package ontime.demo.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;

/** The tables that come with the generator. */
public final class Resource {

    private Resource() {}

    /** A table by the name of its file under {@code /ontime/demo}. */
    public static List<CsvRecord> read(String name) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream("/ontime/demo/" + name))) {
            return CsvFile.readTable(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ontime.demo.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvTable;

/** The tables that come with the generator. */
public final class Resource {

    private Resource() {}

    /** A table by the name of its file under {@code /ontime/demo}. */
    public static CsvTable read(String name) {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream("/ontime/demo/" + name))) {
            return CsvTable.of(CsvFile.read(in, name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

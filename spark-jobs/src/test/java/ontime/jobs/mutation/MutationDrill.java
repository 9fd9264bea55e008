package ontime.jobs.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ontime.jobs.bts.MutatedFiles;
import ontime.model.json.StrictJson;

/** The long form of {@link MutatedInputsTest}, and of the test of damaged files, for {@code ./ontime drill attack}. */
public final class MutationDrill {

    /** A line of the drill's report. */
    private record Line(String reader, long made, long taken, List<String> failures) {}

    private MutationDrill() {}

    /**
     * Prints a JSON object for each reader.
     *
     * @param arguments the seed, how many inputs each reader gets, how many files are damaged, and a folder for them
     */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        for (Reader reader : Reader.values()) {
            Account account = Account.of(reader, seed, Long.parseLong(arguments[1]));
            say(new Line(reader.name().toLowerCase(Locale.ROOT), account.made(), account.taken(), account.failures()));
        }
        int damaged = Integer.parseInt(arguments[2]);
        MutatedFiles files = new MutatedFiles(Path.of(arguments[3]), seed);
        List<String> failures = new ArrayList<>(files.readAll(damaged));
        say(new Line("files of flights, and archives", damaged, files.taken(), failures));
    }

    private static void say(Line line) {
        System.out.println(new String(StrictJson.write(line), StandardCharsets.UTF_8));
    }
}

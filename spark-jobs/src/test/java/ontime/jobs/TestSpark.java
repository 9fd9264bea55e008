package ontime.jobs;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ontime.jobs.run.JobSession;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.apache.spark.sql.SparkSession;

/** The jobs' own Spark session, on two cores of this machine; one for all tests of the JVM, for it takes seconds. */
public final class TestSpark {

    private static final Settings.Spark TWO_CORES = new Settings.Spark("local[2]", "1g", 2);

    private TestSpark() {}

    /** The session; Spark gives the same one at every call. */
    public static SparkSession session() {
        return JobSession.getOrCreate(TWO_CORES, false);
    }

    /**
     * Whether Spark compiles its queries, as it does outside of tests. In tests it interprets them, unless a test has so many
     * rows that compiling pays off.
     */
    public static void compileQueries(boolean isCompiled) {
        session().conf().set("spark.sql.codegen.wholeStage", isCompiled);
        session().conf().set("spark.sql.codegen.factoryMode", isCompiled ? "FALLBACK" : "NO_CODEGEN");
    }

    /** Settings with tables in a folder, and some other values. */
    public static Settings settings(Path data, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("ONTIME_DATA", data.toString());
        return SettingsReader.read(all);
    }
}

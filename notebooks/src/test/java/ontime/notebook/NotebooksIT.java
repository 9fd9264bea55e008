package ontime.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ontime.demo.DemoFlights;
import ontime.local.process.Installation;
import ontime.model.learning.Champion;
import ontime.model.learning.TrainedModel;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.testkit.model.SomeModels;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every notebook runs from top to bottom, as the launcher runs it, and becomes a report. */
final class NotebooksIT {

    private static final Path REAL = Path.of("../../shared/data");
    private static final String REAL_JANUARY =
            "bts/On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_1.zip";

    /** Kernels live for seconds: what the second compiler gains it never gives back. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    /** With few flights, neither do queries that Spark compiles. */
    private static final String FEW_FLIGHTS =
            SHORT_LIVED + " -Dspark.sql.codegen.wholeStage=false -Dspark.sql.codegen.factoryMode=NO_CODEGEN";

    private static final Installation INSTALLATION = Installation.find();

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @TempDir
    Path folder;

    private String javaOptions = FEW_FLIGHTS;

    @Test
    void everyNotebookRunsOnGeneratedFlightsAndBecomesAReport() throws IOException, InterruptedException {
        Path generated = folder.resolve("generated");
        DemoFlights.commandLine()
                .execute("--months", "2008-01..2008-02", "--flights-per-month", "3000", "--out", generated.toString());
        load(generated, generated.resolve("reference"));
        runs(0, "job", "on_time_performance.parquet");

        runs(0, notebooksWithout("delays_of_route.ipynb"));

        runs(0, "report", "delays_of_route", "-p", "origin=ATL", "-p", "dest=\"; System.exit(1); //");
        assertThat(published(".json")).hasSize(1);
        assertThat(published(".html").get(0))
                .content()
                .contains("<h1", "no flight is loaded")
                .doesNotContain("<script");
    }

    @Test
    void chaptersRunOnRealFlights() throws IOException, InterruptedException {
        Path january = REAL.resolve(REAL_JANUARY);
        assumeTrue(Files.exists(january), "no real months at ../shared/data beside the project");
        javaOptions = SHORT_LIVED;
        load(january.toRealPath(), REAL.resolve("reference").toRealPath());

        runs(0, "notebook", "--check", "notebooks/chapters/01-records.ipynb", "notebooks/chapters/03-reports.ipynb");
    }

    @Test
    void aNotebookThatFailsIsNotPublished() throws IOException, InterruptedException {
        String said = runs(1, "report", "records");

        assertThat(said).contains("failed in its cell", "no month is loaded");
        assertThat(published(".json")).isEmpty();
    }

    private void load(Path source, Path reference) throws IOException, InterruptedException {
        runs(0, "job", "on_time_performance", "--source", source.toString(), "--reference", reference.toString());
        TrainedModel model = SomeModels.late(1);
        new Models(database.connection()).put(model);
        new Champions(database.connection())
                .put(new Champion(model.name(), List.of(model.version()), model.trainedAt()));
    }

    /** The command that checks all notebooks but one, which becomes a report. */
    private static String[] notebooksWithout(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of("notebook", "--check"));
        for (String folder : List.of("chapters", "templates")) {
            try (Stream<Path> files =
                    Files.list(INSTALLATION.root().resolve("notebooks").resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".ipynb") && !file.endsWith(name))
                        .sorted()
                        .forEach(file -> command.add(file.toString()));
            }
        }
        return command.toArray(String[]::new);
    }

    private List<Path> published(String ending) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        try (Stream<Path> files = Files.list(reports)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** Runs a command of the launcher; gives what it said. */
    private String runs(int exit, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Installation.java(),
                "-D" + Installation.ROOT_PROPERTY + "=" + INSTALLATION.root(),
                "-Dontime.cwd=" + INSTALLATION.root(),
                "-cp",
                INSTALLATION.classPath("local-stack"),
                "ontime.local.command.OnTimeCommand"));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("said.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(INSTALLATION.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile());
        builder.environment().put("ONTIME_DATA", folder.resolve("data").toString());
        builder.environment().put("ONTIME_REPORTS", folder.resolve("reports").toString());
        builder.environment().put("ONTIME_MONGODB_URI", database.uri());
        builder.environment().put("ONTIME_MONGODB_DATABASE", database.name());
        // Jobs that publish ask for an address, even if they write files.
        builder.environment().put("ONTIME_ELASTICSEARCH_URL", "http://127.0.0.1:9");
        builder.environment().put("ONTIME_SPARK_MASTER", "local[2]");
        builder.environment().put("ONTIME_SPARK_DRIVER_MEMORY", "2g");
        builder.environment().put("JDK_JAVA_OPTIONS", javaOptions);
        int exitCode = builder.start().waitFor();
        String said = Files.readString(log);
        assertThat(exitCode).as(said).isEqualTo(exit);
        return said;
    }
}

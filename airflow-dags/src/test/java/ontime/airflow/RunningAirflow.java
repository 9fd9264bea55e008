package ontime.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ontime.demo.DemoFlights;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.StateFile;

/**
 * Airflow, started by {@code ./ontime airflow} in a copy of the project with two generated months that are not loaded yet.
 *
 * @param project the copy
 * @param pages Airflow's API
 */
record RunningAirflow(ProjectCopy project, AirflowPages pages) implements AutoCloseable {

    private static final String JOBS = "ontime.jobs.Jobs";

    /** Jobs run for seconds on few flights: neither the second compiler nor queries compiled by Spark pay off. */
    private static final String SHORT_JOBS =
            "-XX:TieredStopAtLevel=1 -Dspark.sql.codegen.wholeStage=false -Dspark.sql.codegen.factoryMode=NO_CODEGEN";

    /** The prefix of the ids of runs that an asset's event started. */
    private static final String BY_NEWS = "asset_triggered";

    /**
     * Starts it.
     *
     * @param folder of everything
     * @param stores the settings that lead to them
     */
    static RunningAirflow start(Path folder, int flightsPerMonth, Map<String, String> stores) throws IOException {
        int port = new LoopbackPorts().any();
        Path flights = folder.resolve("flights");
        String perMonth = Integer.toString(flightsPerMonth);
        DemoFlights.commandLine()
                .execute("--months", "2008-01..2008-02", "--flights-per-month", perMonth, "--out", flights.toString());
        Map<String, String> environment = new HashMap<>(stores);
        environment.put("ONTIME_DATA", folder.resolve("data").toString());
        environment.put("ONTIME_REPORTS", folder.resolve("reports").toString());
        environment.put("ONTIME_BTS_URL", flights.toString());
        environment.put("ONTIME_REFERENCE", flights.resolve("reference").toString());
        environment.put("ONTIME_SPARK_MASTER", "local[2]");
        environment.put("ONTIME_SPARK_DRIVER_MEMORY", "1g");
        environment.put("ONTIME_AIRFLOW_PORT", Integer.toString(port));
        environment.put("ONTIME_AIRFLOW_JOBS", "2");
        environment.put("JDK_JAVA_OPTIONS", SHORT_JOBS);
        // Other targets are trained in the same way, and the tests of the jobs train all of them.
        environment.put("ONTIME_AIRFLOW_TARGETS", "late");
        ProjectCopy project = ProjectCopy.in(Files.createDirectories(folder.resolve("project")), environment);
        try {
            assertThat(project.ontime("airflow")).contains("http://localhost:" + port);
            return new RunningAirflow(project, new AirflowPages(port, "admin", password(folder.resolve("data"))));
        } catch (AssertionError | RuntimeException e) {
            project.ontime("airflow", "--stop");
            throw e;
        }
    }

    private static String password(Path data) throws IOException {
        return new ObjectMapper()
                .readTree(data.resolve("airflow/passwords.json").toFile())
                .get("admin")
                .asText();
    }

    /** Runs an Airflow command. */
    void airflow(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("airflow"));
        all.addAll(List.of(arguments));
        project.ontime(all.toArray(String[]::new));
    }

    /** Backfills the predictions of days, whose intervals start a day before. */
    void backfill(LocalDate first, LocalDate last, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("backfill", "create", "--dag-id", "daily_predictions"));
        arguments.addAll(List.of("--from-date", first.minusDays(1).toString()));
        arguments.addAll(List.of("--to-date", last.minusDays(1).toString()));
        arguments.addAll(List.of(more));
        airflow(arguments.toArray(String[]::new));
    }

    /** Waits until this many runs of a DAG have succeeded. */
    void awaitRuns(String dag, int number, Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofSeconds(1)).until(() -> ended(dag) >= number);
        assertThat(pages.runs(dag)).allSatisfy((run, state) -> assertThat(state)
                .as(() -> dag + " " + run + " " + pages.tasks(dag, run))
                .isEqualTo("success"));
    }

    /** Unpauses a DAG for its news, and ends the run of its calendar that Airflow starts at once. */
    void unpauseForNews(String dag) {
        pages.unpause(dag);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !pages.runs(dag).isEmpty());
        pages.runs(dag).keySet().forEach(run -> pages.end(dag, run));
    }

    /** Waits until no backfill of a DAG is active: only one can be. */
    void awaitBackfill(String dag, Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofSeconds(1)).until(() -> !pages.isBackfilling(dag));
    }

    /** Waits until a run that an asset's event started has succeeded. */
    void awaitRunByNews(String dag, Duration patience) {
        await().atMost(patience).pollInterval(Duration.ofSeconds(1)).until(() -> byNews(dag)
                .anyMatch(RunningAirflow::hasEnded));
        assertThat(byNews(dag).filter(RunningAirflow::hasEnded)).containsOnly("success");
    }

    private Stream<String> byNews(String dag) {
        return pages.runs(dag).entrySet().stream()
                .filter(run -> run.getKey().startsWith(BY_NEWS))
                .map(Map.Entry::getValue);
    }

    /** Runs of a DAG that have ended. */
    long ended(String dag) {
        return pages.runs(dag).values().stream()
                .filter(RunningAirflow::hasEnded)
                .count();
    }

    private static boolean hasEnded(String state) {
        return state.equals("success") || state.equals("failed");
    }

    /** Kills the scheduler. */
    void killScheduler() {
        new StateFile(project.folder().resolve("run/airflow/state.json"))
                .find("scheduler")
                .orElseThrow()
                .process()
                .kill();
    }

    /** Kills a running job, except those to spare, and returns its name and arguments, if there is one. */
    Optional<String> killJob(Set<String> spared) {
        long airflow = new StateFile(project.folder().resolve("run/state.json"))
                .find("airflow")
                .orElseThrow()
                .process()
                .pid();
        List<ProcessHandle> running = ProcessHandle.of(airflow).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        for (ProcessHandle process : running) {
            Optional<String> job = findJob(process).filter(found -> !spared.contains(found));
            if (job.isPresent()) {
                process.destroyForcibly();
                return job;
            }
        }
        return Optional.empty();
    }

    /** Reads the command from Linux's /proc: Java omits the arguments after a long class path. */
    private static Optional<String> findJob(ProcessHandle process) {
        try {
            List<String> command = List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .split("\0"));
            int jobs = command.indexOf(JOBS);
            return jobs >= 0 && command.get(0).endsWith("java")
                    ? Optional.of(String.join(" ", command.subList(jobs + 1, command.size())))
                    : Optional.empty();
        } catch (IOException e) {
            // The process has ended.
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        project.ontime("airflow", "--stop");
        project.unlink();
    }
}

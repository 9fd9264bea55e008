package ontime.local.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.daily.DailyPart;
import ontime.local.format.DataFormat;
import ontime.local.format.MongoPublishAgain;
import ontime.local.launch.ExitCode;
import ontime.local.launch.FlightSource;
import ontime.local.launch.GivenSources;
import ontime.local.launch.Launch;
import ontime.local.launch.Steps;
import ontime.local.part.FirstUser;
import ontime.local.part.SqlGatewayPart;
import ontime.local.part.StreamPart;
import ontime.local.part.SupervisorPart;
import ontime.local.part.WebPart;
import ontime.local.process.StepFailedException;
import ontime.local.program.ModuleProgram;
import ontime.local.reference.ReferenceDownload;
import ontime.local.reference.ReferencePart;
import ontime.local.report.ReportsPart;
import ontime.local.scores.ScoresPart;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.RunningPart;
import ontime.local.training.FirstTraining;
import ontime.local.training.MongoServingModelList;
import ontime.local.training.TrainingPart;
import ontime.model.server.MongoServer;

/** The steps of {@code up}. Each step keeps what already exists. */
final class Up {

    private static final int STEPS = 6;

    private final Launch launch;
    private final PrintWriter out;
    private final Steps steps;
    private final WebPart web;
    private final StreamPart stream;
    private final SupervisorPart supervisor;
    private final ReferencePart reference;
    private final SqlGatewayPart sql;
    private final DailyPart daily;
    private final ScoresPart scores;
    private final ReportsPart reports;
    private List<String> migrated = List.of();

    Up(Launch launch, PrintWriter out, boolean terminal) {
        this.launch = launch;
        this.out = out;
        this.steps = new Steps(out, terminal, STEPS);
        this.web = new WebPart(launch);
        this.stream = new StreamPart(launch);
        this.supervisor = new SupervisorPart(launch);
        this.reference = new ReferencePart(launch);
        this.sql = new SqlGatewayPart(launch);
        this.daily = new DailyPart(launch);
        this.scores = new ScoresPart(launch);
        this.reports = new ReportsPart(launch);
    }

    int run(GivenSources options) {
        // Before anything is stopped.
        DataFormat.of(launch).requireKnown();
        SourceChoice choice = new SourceChoice(launch, SourceChoice.processes(launch));
        // The supervisor must not start parts at the same time, and two jobs must not publish the same datasets.
        supervisor.stop();
        reference.stop();
        daily.stop();
        scores.stop();
        reports.stop();
        steps.quiet("Check the machine", () -> check(choice, options), outcome -> outcome);
        LocalStack servers = steps.quiet("Start the servers", this::startServers, this::describe);
        FlightSource source = steps.loud("Get flights", () -> choice.choose(options), chosen -> chosen.folder()
                .toString());
        sql.tokenFile();
        // The web application starts while flights are loaded.
        web.start(servers.environment());
        int exit = steps.loud(
                "Load flights",
                () -> load(servers, source),
                code -> code == ExitCode.DONE ? "done" : "some input was refused");
        steps.quiet(
                "Serve the pages",
                () -> {
                    web.awaitServing();
                    return web.address();
                },
                address -> address);
        steps.quiet("Answer predictions", () -> startStream(servers), outcome -> outcome);
        if (daily.isOn()) {
            daily.start(servers.environment());
        }
        // First: whatever becomes of the gateway, the other parts are looked after.
        supervisor.start();
        String gateway = sql.begin();
        printAddresses(servers, exit);
        out.println("SQL         " + gateway);
        printBackground(servers);
        return exit;
    }

    private String startStream(LocalStack servers) {
        stream.start(servers.environment());
        stream.awaitReady();
        return stream.answers() ? web.address() + "/predict" : "waiting for the first model";
    }

    private String check(SourceChoice choice, GivenSources options) {
        choice.check(options);
        web.requirePort();
        List<Check> missing = new Doctor(launch, System.getenv())
                .examine().stream().filter(Check::isMissing).toList();
        if (!missing.isEmpty()) {
            throw new StepFailedException(missing.stream().map(Check::toString).collect(Collectors.joining("\n")));
        }
        return "ok";
    }

    private LocalStack startServers() {
        DataFormat format = DataFormat.of(launch);
        // An external server may have documents of an earlier release.
        boolean isNew =
                format.isFolderEmpty() && launch.settings().mongodb().uri().isEmpty();
        LocalStack servers = LocalStack.up(
                launch.settings(), launch.installation(), launch.folders(), Arrays.asList(Part.values()), part -> {});
        if (isNew) {
            format.begin();
            return servers;
        }
        MongoServer server = launch.documents(servers.environment());
        String database = launch.settings().mongodb().database();
        migrated = format.migrate(() -> MongoPublishAgain.mark(server, database));
        return servers;
    }

    private String describe(LocalStack servers) {
        return Stream.concat(
                        servers.list().stream().map(part -> part.part().partName() + " " + verb(part.origin())),
                        migrated.stream().map(outcome -> "data of an earlier release: " + outcome))
                .collect(Collectors.joining(", "));
    }

    private static String verb(RunningPart.Origin origin) {
        return switch (origin) {
            case STARTED -> "started";
            case KEPT -> "already running";
            case EXTERNAL -> "external";
        };
    }

    private int load(LocalStack servers, FlightSource source) {
        List<String> arguments = new ArrayList<>(
                source.isTables()
                        ? List.of("publish")
                        : List.of("load", "--source", source.folder().toString()));
        source.reference().ifPresent(folder -> arguments.addAll(List.of("--reference", folder.toString())));
        if (source.isDemonstration()) {
            arguments.add("--demonstration");
        }
        out.println("  " + web.address() + " shows each month as soon as it is loaded, the newest first");
        out.flush();
        int exit = ModuleProgram.load(launch).run(launch.environment(servers.environment()), arguments);
        if (exit != ExitCode.DONE && exit != ExitCode.INCOMPLETE) {
            throw new StepFailedException(
                    String.format(Locale.ROOT, "loading failed with exit code %d; see its output above", exit));
        }
        return exit;
    }

    /** Starts what runs in the background once the pages are served. */
    private void printBackground(LocalStack servers) {
        out.println("Airplanes   "
                + new ReferenceDownload(launch, reference, Clock.systemUTC()).begin(servers.environment()));
        TrainingPart training = new TrainingPart(launch);
        out.println("Models      " + new FirstTraining(launch, training).begin(servers.environment()));
        // A training scores the predictions at its end.
        if (training.findStatus().isEmpty() && isAnyModelServing(servers)) {
            scores.start(servers.environment());
        }
        out.println("Daily       " + describeDaily());
        out.println("Reports     " + reports.begin(servers.environment()));
        out.println("Sign in     " + web.address() + "/login, " + new FirstUser(launch).add(servers.environment()));
        out.println("Stop everything with: ./ontime down");
        out.flush();
    }

    private boolean isAnyModelServing(LocalStack servers) {
        MongoServer server = launch.documents(servers.environment());
        return !MongoServingModelList.list(server, launch.settings().mongodb().database())
                .isEmpty();
    }

    private String describeDaily() {
        return daily.isOn()
                ? "predictions and emails for watched flights go out when the day begins in UTC; log: " + daily.log()
                : "predictions and emails are off (ONTIME_DAILY_ON_UP=false)";
    }

    private void printAddresses(LocalStack servers, int exit) {
        out.println();
        out.println("OnTime      " + web.address());
        servers.list().forEach(part -> out.printf("%-11s %s%n", part.part().partName(), part.address()));
        out.println("Emails      http://127.0.0.1:" + servers.environment().get("ONTIME_MAIL_PAGES_PORT"));
        if (exit == ExitCode.INCOMPLETE) {
            out.println(
                    "Some input was refused; the output above shows the files and the reasons. Everything else was loaded.");
        }
        out.flush();
    }
}

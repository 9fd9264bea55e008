package ontime.local.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.daily.DailyPart;
import ontime.local.daily.DailyStatus;
import ontime.local.launch.Launch;
import ontime.local.launch.MongoPublicationList;
import ontime.local.launch.MongoPublicationList.PublishedMonth;
import ontime.local.part.AirflowPart;
import ontime.local.part.SqlGatewayPart;
import ontime.local.part.StreamPart;
import ontime.local.part.SupervisorPart;
import ontime.local.part.WebPart;
import ontime.local.process.PartState;
import ontime.local.reference.ReferencePart;
import ontime.local.reference.ReferenceStatus;
import ontime.local.report.ReportsPart;
import ontime.local.report.ReportsStatus;
import ontime.local.scores.ScoresPart;
import ontime.local.scores.ScoresStatus;
import ontime.local.server.LocalStack;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;
import ontime.local.training.ModelStatus;
import ontime.local.training.MongoServingModelList;
import ontime.local.training.ServingModel;
import ontime.local.training.TrainingPart;
import ontime.local.training.TrainingRun;
import ontime.model.server.MongoServer;
import org.jspecify.annotations.Nullable;

/**
 * The parts, the published datasets, the download of reference files, and the models.
 *
 * @param datasets the published months by dataset
 * @param reference the last download of reference files
 * @param daily the next run of the daily predictions, and the last one
 * @param scores how good predictions turned out
 * @param reports the first reports
 * @param models the models that serve or that {@code up} trains
 */
record Status(
        List<PartStatus> parts,
        SortedMap<String, List<PublishedMonth>> datasets,
        Optional<ReferenceStatus> reference,
        DailyStatus daily,
        Optional<ScoresStatus> scores,
        Optional<ReportsStatus> reports,
        List<ModelStatus> models) {

    private static final long MEBIBYTE = 1L << 20;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Status read(Launch launch) {
        List<PartStatus> parts =
                new ArrayList<>(LocalStack.inspect(launch.settings(), launch.installation(), launch.folders()));
        parts.add(new WebPart(launch).status());
        parts.add(new StreamPart(launch).status());
        parts.add(new SupervisorPart(launch).status());
        new AirflowPart(launch).findStatus().ifPresent(parts::add);
        new DailyPart(launch).findStatus().ifPresent(parts::add);
        new SqlGatewayPart(launch).findStatus().ifPresent(parts::add);
        Optional<PartStatus> training = new TrainingPart(launch).findStatus();
        training.ifPresent(parts::add);
        new ReferencePart(launch).findStatus().ifPresent(parts::add);
        new ScoresPart(launch).findStatus().ifPresent(parts::add);
        new ReportsPart(launch).findStatus().ifPresent(parts::add);
        Optional<MongoServer> documents = parts.stream()
                .filter(part -> part.name().equals("mongodb") && part.condition() == Condition.RUNNING)
                .map(part -> launch.documents(part.environment()))
                .findFirst();
        String database = launch.settings().mongodb().database();
        List<PublishedMonth> months = documents
                .map(server -> MongoPublicationList.list(server, database))
                .orElse(List.of());
        return new Status(
                parts,
                months.stream()
                        .collect(Collectors.groupingBy(PublishedMonth::dataset, TreeMap::new, Collectors.toList())),
                ReferenceStatus.find(launch),
                DailyStatus.read(launch),
                ScoresStatus.find(launch),
                ReportsStatus.find(launch),
                models(
                        launch,
                        documents
                                .map(server -> MongoServingModelList.list(server, database))
                                .orElse(List.of()),
                        training.isPresent()));
    }

    private static List<ModelStatus> models(Launch launch, List<ServingModel> champions, boolean training) {
        return ModelStatus.list(champions, TrainingRun.file(launch).find(), training, new TrainingPart(launch).log());
    }

    boolean everythingRuns() {
        return parts.stream().allMatch(part -> part.condition() == Condition.RUNNING);
    }

    String text() {
        String table = parts.stream().map(this::line).collect(Collectors.joining("\n"));
        long memory = parts.stream().mapToLong(this::residentBytes).sum();
        String loaded = datasets.isEmpty()
                ? "no dataset is published"
                : datasets.entrySet().stream().map(Status::line).collect(Collectors.joining("\n"));
        String serving = models.stream().map(ModelStatus::line).collect(Collectors.joining("\n"));
        String airplanes =
                reference.map(status -> status.line() + "%n%n".formatted()).orElse("");
        return String.format(
                Locale.ROOT,
                "%-14s %-8s %7s %9s  %s%n%s%n%-14s %-8s %7s %6d MB%n%n%s%n%n%s%s%n%n%-28s %-12s%n%s",
                "PART",
                "STATE",
                "PID",
                "MEMORY",
                "ADDRESS",
                table,
                "together",
                "",
                "",
                memory / MEBIBYTE,
                loaded,
                airplanes,
                daily.line()
                        + scores.map(status -> "%n".formatted() + status.lines())
                                .orElse("")
                        + reports.map(status -> "%n".formatted() + status.line())
                                .orElse(""),
                "MODEL",
                "CHAMPION",
                serving);
    }

    private String line(PartStatus part) {
        return String.format(
                Locale.ROOT,
                "%-14s %-8s %7s %6d MB  %s",
                part.name(),
                word(part.condition()),
                part.process()
                        .map(state -> String.valueOf(state.process().pid()))
                        .orElse("-"),
                residentBytes(part) / MEBIBYTE,
                findPages(part)
                        .map(pages -> part.address() + "  pages: " + pages)
                        .orElse(part.address()));
    }

    /** The address of the pages of a server that is not a web server, such as the email catcher. */
    private static Optional<String> findPages(PartStatus part) {
        return part.process().flatMap(state -> state.ports().find("pages")).map(port -> "http://localhost:" + port);
    }

    private static String line(Map.Entry<String, List<PublishedMonth>> dataset) {
        return String.format(
                Locale.ROOT,
                "%-28s %,12d rows  %s",
                dataset.getKey(),
                rows(dataset.getValue()),
                months(dataset.getValue()).stream().collect(Collectors.joining(" ")));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record PartJson(
            String name,
            String state,
            String address,
            long memoryBytes,
            @Nullable String pages,
            @Nullable Long pid,
            @Nullable SortedMap<String, Integer> ports,
            @Nullable String log) {}

    private record DatasetJson(String name, long rows, List<String> months) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Json(
            List<PartJson> parts,
            List<DatasetJson> datasets,
            ReferenceStatus.@Nullable Json reference,
            DailyStatus.Json daily,
            ScoresStatus.@Nullable Json scores,
            ReportsStatus.@Nullable Json reports,
            List<ModelStatus.Json> models) {}

    String json() {
        Json json = new Json(
                parts.stream().map(this::json).toList(),
                datasets.entrySet().stream()
                        .map(dataset ->
                                new DatasetJson(dataset.getKey(), rows(dataset.getValue()), months(dataset.getValue())))
                        .toList(),
                reference.map(ReferenceStatus::json).orElse(null),
                daily.json(),
                scores.map(ScoresStatus::json).orElse(null),
                reports.map(ReportsStatus::json).orElse(null),
                models.stream().map(ModelStatus::json).toList());
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private PartJson json(PartStatus part) {
        Optional<PartState> process = part.process();
        return new PartJson(
                part.name(),
                word(part.condition()),
                part.address(),
                residentBytes(part),
                findPages(part).orElse(null),
                process.map(state -> state.process().pid()).orElse(null),
                process.map(state -> new TreeMap<>(state.ports().byPurpose())).orElse(null),
                process.map(state -> state.log().toString()).orElse(null));
    }

    /** The memory of a part without the parts that it started, which have their own lines. */
    private long residentBytes(PartStatus part) {
        Set<Long> parts = this.parts.stream().flatMap(Status::pid).collect(Collectors.toSet());
        return part.process().map(state -> state.process().residentBytes(parts)).orElse(0L);
    }

    private static Stream<Long> pid(PartStatus part) {
        return part.process().map(state -> state.process().pid()).stream();
    }

    private static long rows(List<PublishedMonth> months) {
        return months.stream().mapToLong(PublishedMonth::rows).sum();
    }

    private static List<String> months(List<PublishedMonth> months) {
        return months.stream().map(PublishedMonth::month).sorted().toList();
    }

    private static String word(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }
}

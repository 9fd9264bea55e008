package ontime.jobs.model;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.jobs.TestSpark;
import ontime.jobs.model.registry.ModelFolders;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.model.train.TrainingPlan;
import ontime.jobs.table.FlightsTable;
import ontime.model.airport.AirportFacts;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.ModelKind;
import ontime.model.settings.Settings;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.testkit.store.InMemoryStore;
import org.apache.hadoop.conf.Configuration;

/** Models that know that evenings are late, for tests of what serves them. */
public final class EveningModels {

    private static final TimeSplit SPLIT = new TimeSplit(
            LocalDate.of(2008, 1, 1), LocalDate.of(2008, 1, 20), LocalDate.of(2008, 1, 21), LocalDate.of(2008, 1, 31));

    private EveningModels() {}

    /**
     * Learns models into the data folder of some settings; each serves.
     *
     * @param flights a folder for the flights that are learned from
     * @param names of the models
     */
    public static void learn(Settings settings, Path flights, Champions champions, String... names) {
        learn(settings, flights, champions, new Models(new InMemoryStore()), names);
    }

    /** The same, with a record of the models. */
    public static void learn(Settings settings, Path flights, Champions champions, Models models, String... names) {
        FlightsTable table = new FlightsTable(TestSpark::session, TestSpark.settings(flights, Map.of()));
        table.createIfAbsent();
        EveningDelays.flights(0).write().format("delta").mode("overwrite").save(table.path());
        ModelRegistry registry = new ModelRegistry(
                new ModelFolders(settings, new Configuration()), models, champions, Clock.systemUTC());
        LabelledFlights labelled = LabelledFlights.newest(
                table, AirportZones.of(AirportFacts.read().list()));
        TrainingPlan plan = new TrainingPlan(
                Stream.of(names).map(ModelKind::of).toList(),
                Recipe.BOOSTED_TREES,
                Optional.empty(),
                7,
                0,
                Duration.ZERO);
        List<TrainedModel> learned =
                new DelayModelJob(labelled, registry, model -> {}, Clock.systemUTC(), line -> {}).run(plan, SPLIT);
        learned.stream().filter(model -> !model.accepted()).findFirst().ifPresent(model -> {
            throw new IllegalStateException(model.id() + " does not serve: " + model.verdict());
        });
    }
}

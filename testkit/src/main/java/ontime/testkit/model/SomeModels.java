package ontime.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.Judgement;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;

/** Models for tests, with every value set. */
public final class SomeModels {

    private SomeModels() {}

    /** A version of the model of late arrivals before departure. */
    public static TrainedModel late(int version) {
        return new TrainedModel(
                Target.LATE.modelName(Moment.BEFORE_DEPARTURE),
                version,
                Moment.BEFORE_DEPARTURE,
                Target.LATE,
                "boosted_trees",
                new TreeMap<>(Map.of("max_depth", "8", "calibration.slope", "1.05")),
                "0123456789abcdef01234567",
                List.of("Carrier", "DepMinute"),
                new FlightSpan(LocalDate.of(2008, 1, 1), LocalDate.of(2008, 1, 31), 587_130),
                new FlightSpan(LocalDate.of(2008, 2, 1), LocalDate.of(2008, 2, 29), 546_921),
                3,
                "abc1234",
                7,
                Instant.parse("2008-03-01T10:15:30Z"),
                12.5,
                judgement(),
                new TreeMap<>(Map.of("prior", new TreeMap<>(Map.of("logLoss", 0.6)))),
                new TreeMap<>(Map.of("Carrier", 0.25, "DepMinute", 0.75)),
                true,
                "better than the prior");
    }

    private static Judgement judgement() {
        return new Judgement(
                new TreeMap<>(Map.of("auc", 0.65, "logLoss", 0.57)),
                List.of(new ReliabilityBin(0.05, 0.06, 1000), new ReliabilityBin(0.15, 0.14, 2000)),
                List.of(List.of(5L, 1L), List.of(2L, 3L)));
    }
}

package ontime.stores.mapping;

import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ontime.model.airline.Airline;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airport.Airport;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.DelayTotals;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;
import ontime.model.flight.MonthColumns;
import ontime.model.flight.MonthTotals;
import ontime.model.learning.Champion;
import ontime.model.learning.TrainedModel;
import ontime.model.load.MonthLoad;
import ontime.model.prediction.DelayDay;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.Target;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.BsonValueCodecProvider;
import org.bson.codecs.CollectionCodecProvider;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.EnumCodecProvider;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.jsr310.Jsr310CodecProvider;

/**
 * The codecs of all records. A component is stored under its name with a capital letter, as BTS writes names; a null is
 * left out. {@link #SHAPES} says where documents differ from that.
 */
final class StoreCodecs {

    private static final String ID = "_id";

    private static final List<RecordShape<?>> SHAPES = List.of(
            RecordShape.of(Airline.class).name("code", ID),
            RecordShape.of(Airport.class).name("code", ID),
            RecordShape.of(Airplane.class).name("year", "ManufacturerYear"),
            RecordShape.of(FlownAirplane.class).name("tailNum", ID).convert("doubts", ArrayForms.SORTED),
            RecordShape.of(FlownAirplane.OfRoute.class).flat("route"),
            RecordShape.of(ManufacturerShares.Merge.class).name("name", "Manufacturer"),
            RecordShape.of(DelayFigures.class).flat("totals").flat("arrDelay", "MedianArrDelay"),
            RecordShape.of(DelayPercentiles.class)
                    .name("median", "MedianArrDelay")
                    .name("ninetieth", "NinetiethArrDelay"),
            RecordShape.of(DelayTotals.class)
                    .flat("cancellations")
                    .flat("causes")
                    .withoutZeros(),
            RecordShape.of(Cancellations.class)
                    .name("carrier", "CancelledByCarrier")
                    .name("weather", "CancelledByWeather")
                    .name("nas", "CancelledByNAS")
                    .name("security", "CancelledBySecurity")
                    .name("notReported", "CancelledNotReported")
                    .withoutZeros(),
            RecordShape.of(CauseMinutes.class)
                    .name("carrier", "CarrierDelay")
                    .name("weather", "WeatherDelay")
                    .name("nas", "NASDelay")
                    .name("security", "SecurityDelay")
                    .name("lateAircraft", "LateAircraftDelay")
                    .withoutZeros(),
            RecordShape.of(DelayPart.class).name("id", "Key").flat("figures"),
            RecordShape.of(ReportDocument.class).name("id", ID).flat("figures"),
            RecordShape.of(Ranking.class)
                    .name("subject", ID)
                    .name("tooFew", "TooFewFlights")
                    .flat("ends"),
            RecordShape.of(MonthTotals.class)
                    .name("month", ID)
                    .add("Year", totals -> new BsonInt32(totals.month().getYear()))
                    .add("Month", totals -> new BsonInt32(totals.month().getMonthValue())),
            RecordShape.of(MonthColumns.class).name("month", ID),
            RecordShape.of(MonthLoad.class).name("month", ID),
            RecordShape.of(DelayDay.class).convert("quarters", ArrayForms.NUMBERED_ROWS),
            RecordShape.of(PredictionRequest.class)
                    .name("id", ID)
                    .name("crsDepTime", "CRSDepTime")
                    .name("crsArrTime", "CRSArrTime")
                    .add("BodyHash", request -> new BsonString(request.bodyHash())),
            RecordShape.of(Prediction.class).name("id", ID),
            RecordShape.of(Rejection.class).name("id", ID).name("reason", AnswerCodec.REJECTED),
            RecordShape.of(Champion.class).name("name", ID),
            RecordShape.of(TrainedModel.class).convert("parameters", ArrayForms.NAMES_AND_VALUES));

    private static final CodecRegistry REGISTRY = fromRegistries(
            fromCodecs(
                    new TextCodec<>(LocalDate.class, LocalDate::toString, LocalDate::parse),
                    new TextCodec<>(YearMonth.class, YearMonth::toString, YearMonth::parse),
                    new TextCodec<>(ZoneId.class, ZoneId::getId, ZoneId::of),
                    new TextCodec<>(UUID.class, UUID::toString, UUID::fromString),
                    new TextCodec<>(Moment.class, Moment::momentName, Moment::of),
                    new TextCodec<>(Target.class, Target::targetName, Target::of),
                    new TextCodec<>(
                            RankingSubject.class,
                            subject -> subject.name().toLowerCase(Locale.ROOT),
                            name -> RankingSubject.valueOf(name.toUpperCase(Locale.ROOT)))),
            fromProviders(
                    new AnswerCodec.Provider(),
                    new StoredMapCodec.Provider(),
                    new StoredRecordCodec.Provider(SHAPES),
                    new ValueCodecProvider(),
                    new CollectionCodecProvider(),
                    new Jsr310CodecProvider(),
                    new EnumCodecProvider(),
                    new BsonValueCodecProvider()));

    private static final DocumentCodec DOCUMENTS = new DocumentCodec();

    private StoreCodecs() {}

    static <T> Document document(Class<T> type, T value) {
        BsonDocument document = new BsonDocument();
        REGISTRY.get(type)
                .encode(
                        new BsonDocumentWriter(document),
                        value,
                        EncoderContext.builder().build());
        return DOCUMENTS.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    /** The fields that the documents of a type may have; of a component that is stored flat, those of its record. */
    static Set<String> fields(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        if (type.isRecord()) {
            RecordShape<?> shape = SHAPES.stream()
                    .filter(known -> known.type().equals(type))
                    .findFirst()
                    .orElseGet(() -> RecordShape.of(type.asSubclass(Record.class)));
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName();
                if (shape.isFlat(name)) {
                    fields.addAll(fields(component.getType()));
                } else {
                    fields.add(shape.field(name));
                }
            }
        }
        return fields;
    }

    static <T> T value(Class<T> type, Document document) {
        BsonDocument bson = document.toBsonDocument();
        return REGISTRY.get(type)
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }
}

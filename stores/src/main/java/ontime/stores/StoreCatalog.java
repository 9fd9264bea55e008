package ontime.stores;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.account.ApiToken;
import ontime.model.account.UserAccount;
import ontime.model.account.UserMail;
import ontime.model.account.UserSession;
import ontime.model.airline.Airline;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;
import ontime.model.dashboard.SavedDashboard;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;
import ontime.model.flight.MonthColumns;
import ontime.model.flight.MonthTotals;
import ontime.model.flight.RouteDay;
import ontime.model.learning.Champion;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.model.load.MonthLoad;
import ontime.model.metric.PartReport;
import ontime.model.prediction.BatchPage;
import ontime.model.prediction.DayLease;
import ontime.model.prediction.DelayDay;
import ontime.model.prediction.KnownLeg;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.model.publication.Publication;
import ontime.model.subscription.DayMail;
import ontime.model.weather.WeatherCosts;
import ontime.model.weather.WeatherDay;
import ontime.model.workbench.QuerySchedule;
import ontime.model.workbench.RanQuery;
import ontime.model.workbench.SavedQuery;
import ontime.stores.mapping.AirplaneMonthDocuments;
import ontime.stores.mapping.DocumentType;
import ontime.stores.mapping.FlightDocuments;
import ontime.stores.mapping.ReportDocument;

/**
 * Every type of document in MongoDB: its collection, its record and its id.
 *
 * <p>To store another aggregate, write a record in flights-model, add it to {@link StoredDataset}, and add a line here. A job
 * then writes {@code StoreCatalog.AIRLINES.document(airline)}, and a page reads
 * {@code store.find(StoreCatalog.AIRLINES, "DL")} of the {@link DocumentStore}. Components are stored under their names
 * with a capital letter; where that does not fit, {@code StoreCodecs} says how. Write a class such as
 * {@code Champions} only where reading or writing takes more than that.
 *
 * <p>Subscriptions are not here, because reading them needs a key.
 */
public final class StoreCatalog {

    public static final DocumentType<Airline> AIRLINES = of(StoredDataset.AIRLINES, Airline.class, Airline::code);

    public static final DocumentType<Airport> AIRPORTS = of(StoredDataset.AIRPORTS, Airport.class, Airport::code);

    public static final DocumentType<AirportSchedule> AIRPORT_SCHEDULES = of(
            StoredDataset.AIRPORT_SCHEDULES,
            AirportSchedule.class,
            schedule -> AirportSchedule.id(schedule.airport(), schedule.month()));

    public static final DocumentType<FlownAirplane> AIRPLANES =
            of(StoredDataset.AIRPLANES, FlownAirplane.class, FlownAirplane::tailNum);

    /** The id of the one document of {@link #AIRPLANE_MANUFACTURERS}. */
    public static final String ALL_MANUFACTURERS = "all";

    public static final DocumentType<ManufacturerShares> AIRPLANE_MANUFACTURERS =
            of(StoredDataset.AIRPLANE_MANUFACTURERS, ManufacturerShares.class, shares -> ALL_MANUFACTURERS);

    public static final DocumentType<AirplaneMonth> AIRPLANE_MONTHS = DocumentType.byHand(
            StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH.datasetName(),
            AirplaneMonth::id,
            AirplaneMonthDocuments::of,
            AirplaneMonthDocuments::airplaneMonth);

    /** The legs of {@link #AIRPLANE_MONTHS}, for reading: of their values, only those of legs are read. */
    public static final DocumentType<List<KnownLeg>> AIRPLANE_LEGS =
            DocumentType.readOnly(StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH.datasetName(), AirplaneMonthDocuments::legs);

    public static final DocumentType<RouteDay> ROUTE_DAYS = DocumentType.byHand(
            StoredDataset.FLIGHTS_BY_ROUTE_DAY.datasetName(),
            RouteDay::id,
            FlightDocuments::of,
            FlightDocuments::routeDay);

    public static final DocumentType<MonthColumns> FLIGHT_BLOCKS =
            of(StoredDataset.FLIGHT_BLOCKS, MonthColumns.class, columns -> columns.month()
                    .toString());

    public static final DocumentType<MonthTotals> MONTH_TOTALS =
            of(StoredDataset.FLIGHTS_BY_MONTH, MonthTotals.class, totals -> totals.month()
                    .toString());

    public static final DocumentType<WeatherDay> WEATHER_DAYS =
            of(StoredDataset.WEATHER, WeatherDay.class, day -> WeatherDay.id(day.airport(), day.day()));

    public static final DocumentType<WeatherCosts> WEATHER_COSTS =
            of(StoredDataset.WEATHER_COSTS, WeatherCosts.class, costs -> costs.month()
                    .toString());

    public static final DocumentType<MonthLoad> LOADS =
            of(StoredDataset.LOADS, MonthLoad.class, load -> load.month().toString());

    public static final DocumentType<Ranking> DELAY_RANKINGS =
            of(StoredDataset.DELAY_RANKINGS, Ranking.class, ranking -> rankingId(ranking.subject()));

    public static final DocumentType<DelayDay> DELAY_DAYS =
            of(StoredDataset.DELAY_STATES, DelayDay.class, day -> DelayDay.id(day.subject(), day.day(), day.month()));

    public static final DocumentType<TrainedModel> MODELS = of(Names.MODELS, TrainedModel.class, TrainedModel::id);

    public static final DocumentType<LiveScores> MODEL_SCORES =
            of(StoredDataset.MODEL_SCORES, LiveScores.class, LiveScores::id);

    public static final DocumentType<Champion> CHAMPIONS = of(Names.CHAMPIONS, Champion.class, Champion::name);

    public static final DocumentType<PredictionRequest> PREDICTION_REQUESTS =
            of(Names.PREDICTION_REQUESTS, PredictionRequest.class, request -> request.id()
                    .toString());

    public static final DocumentType<PredictionAnswer> PREDICTIONS =
            of(Names.PREDICTIONS, PredictionAnswer.class, answer -> answer.id().toString());

    public static final DocumentType<BatchPage> BATCH_PREDICTIONS =
            of(StoredDataset.BATCH_PREDICTIONS, BatchPage.class, page -> BatchPage.id(page.day(), page.page()));

    public static final DocumentType<Publication> PUBLICATIONS = of(
            Names.PUBLICATIONS,
            Publication.class,
            publication -> publicationId(publication.dataset(), publication.month()));

    public static final DocumentType<DayMail> DAY_MAILS =
            of(Names.MAILS_SENT, DayMail.class, mail -> DayMail.id(mail.day(), mail.subscription()));

    public static final DocumentType<DayLease> DAY_LEASES =
            of(Names.DAY_LEASES, DayLease.class, lease -> lease.day().toString());

    public static final DocumentType<SavedDashboard> SAVED_DASHBOARDS =
            of(Names.SAVED_DASHBOARDS, SavedDashboard.class, SavedDashboard::id);

    public static final DocumentType<UserAccount> USERS = of(Names.USERS, UserAccount.class, UserAccount::name);

    public static final DocumentType<ApiToken> API_TOKENS = of(Names.API_TOKENS, ApiToken.class, ApiToken::id);

    public static final DocumentType<UserSession> USER_SESSIONS =
            of(Names.USER_SESSIONS, UserSession.class, UserSession::id);

    public static final DocumentType<UserMail> USER_MAILS = of(Names.USER_MAILS, UserMail.class, UserMail::user);

    public static final DocumentType<PartReport> PART_REPORTS =
            of(Names.PART_REPORTS, PartReport.class, PartReport::part);

    public static final DocumentType<QuerySchedule> QUERY_SCHEDULES =
            of(Names.QUERY_SCHEDULES, QuerySchedule.class, QuerySchedule::id);

    public static final DocumentType<RanQuery> RAN_QUERIES = of(Names.RAN_QUERIES, RanQuery.class, RanQuery::id);

    public static final DocumentType<SavedQuery> SAVED_QUERIES =
            of(Names.SAVED_QUERIES, SavedQuery.class, SavedQuery::id);

    private static final Map<DelaySubject, DocumentType<DelayReport>> DELAY_REPORTS = Arrays.stream(
                    DelaySubject.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), StoreCatalog::reports));

    private StoreCatalog() {}

    /**
     * The report of a subject; empty if no loaded flight is part of it.
     *
     * @param id {@link DelayReport#ALL}, or the code of the airline or airport, or the route as {@code ATL-LGA}
     */
    public static Optional<DelayReport> findDelayReport(DocumentStore store, DelaySubject subject, String id) {
        return store.find(delayReports(subject), ReportDocument.id(subject, id));
    }

    /** The reports of a subject. */
    public static DocumentType<DelayReport> delayReports(DelaySubject subject) {
        return Objects.requireNonNull(DELAY_REPORTS.get(subject));
    }

    /** {@code airlines}. */
    public static String rankingId(RankingSubject subject) {
        return subject.name().toLowerCase(Locale.ROOT);
    }

    /** {@code flights_by_month/2008-01}. */
    public static String publicationId(String dataset, YearMonth month) {
        return dataset + "/" + month;
    }

    /** The dataset that the reports of a subject are in. */
    public static StoredDataset delayReportsDataset(DelaySubject subject) {
        return switch (subject) {
            case ALL -> StoredDataset.ALL_FLIGHTS_REPORT;
            case AIRLINE -> StoredDataset.AIRLINE_REPORTS;
            case DEPARTURES, ARRIVALS -> StoredDataset.AIRPORT_REPORTS;
            case ROUTE -> StoredDataset.ROUTE_REPORTS;
        };
    }

    private static DocumentType<DelayReport> reports(DelaySubject subject) {
        return ReportDocument.type(delayReportsDataset(subject).datasetName(), subject);
    }

    private static <T> DocumentType<T> of(StoredDataset dataset, Class<T> type, Function<T, String> id) {
        return of(dataset.datasetName(), type, id);
    }

    private static <T> DocumentType<T> of(String collection, Class<T> type, Function<T, String> id) {
        return DocumentType.of(collection, type, id);
    }
}

package ontime.model.catalog;

import static ontime.model.catalog.StoredDataset.Fact.MONTHLY;
import static ontime.model.catalog.StoredDataset.Fact.ON_PAGES;
import static ontime.model.catalog.StoredDataset.Fact.PUBLISHED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every dataset that a job makes, in the order in which the jobs run. The name is also the name of the job, and of the
 * collection, index or folder.
 */
public enum StoredDataset {
    ON_TIME_PERFORMANCE("on_time_performance", "the Delta table of all flights, from BTS's files", MONTHLY),
    QUARANTINE("quarantine", "the lines that are no flights, with file, line number and reason", MONTHLY),
    CLEARED_VALUES(
            "cleared_values", "the values that cannot be true and are null in the table, with their text", MONTHLY),
    LOADS(
            "loads",
            "what each month was loaded from: the account of its files, and warnings, to MongoDB",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    AIRPORTS("airports", "airports of the loaded flights, to MongoDB", PUBLISHED, MONTHLY, ON_PAGES),
    AIRLINES("airlines", "airlines of the loaded flights, to MongoDB", PUBLISHED, MONTHLY, ON_PAGES),
    FLIGHTS_BY_ROUTE_DAY(
            "flights_by_route_day", "flights of each route and day, to MongoDB", PUBLISHED, MONTHLY, ON_PAGES),
    FLIGHT_BLOCKS(
            "flight_blocks",
            "flights of each month as compressed columns, for questions over all flights, to MongoDB",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    FLIGHTS_BY_MONTH("flights_by_month", "totals of each month, to MongoDB", PUBLISHED, MONTHLY, ON_PAGES),
    WEATHER_COSTS(
            "weather_costs",
            "delays and cancellations of each month by the weather at the origin, to MongoDB, once weather is loaded",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    DELAYS_BY_MONTH(
            "delays_by_month",
            "sums and histograms of delays of each month, which add up, as Parquet files",
            PUBLISHED,
            MONTHLY),
    ALL_FLIGHTS_REPORT(
            "all_flights_report", "delays of all flights over all months, to MongoDB", PUBLISHED, MONTHLY, ON_PAGES),
    AIRLINE_REPORTS(
            "airline_reports", "delays of each airline over all months, to MongoDB", PUBLISHED, MONTHLY, ON_PAGES),
    AIRPORT_REPORTS(
            "airport_reports",
            "delays from and to each airport over all months, to MongoDB",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    ROUTE_REPORTS("route_reports", "delays of each route over all months, to MongoDB", PUBLISHED, MONTHLY, ON_PAGES),
    DELAY_RANKINGS(
            "delay_rankings",
            "best and worst airlines, airports, routes and times, to MongoDB",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    AIRPORT_SCHEDULES(
            "airport_schedules",
            "movements planned at each airport by the hour, for predictions, to MongoDB",
            PUBLISHED,
            MONTHLY),
    DELAY_STATES(
            "delay_states",
            "what became known of delays at each airport and of each carrier, for predictions, to MongoDB",
            PUBLISHED,
            MONTHLY),
    FLIGHTS_BY_AIRPLANE_MONTH(
            "flights_by_airplane_month",
            "what each airplane flew in a month, to MongoDB",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    ON_TIME_PERFORMANCE_INDEX(
            "on_time_performance_index", "all flights, to Elasticsearch, for search", PUBLISHED, MONTHLY, ON_PAGES),
    ON_TIME_PERFORMANCE_PARQUET(
            "on_time_performance.parquet",
            "all flights as Parquet files in folders by Year and Month",
            PUBLISHED,
            MONTHLY),
    ON_TIME_PERFORMANCE_JSONL(
            "on_time_performance.jsonl",
            "all flights as gzip JSON Lines in folders by Year and Month",
            PUBLISHED,
            MONTHLY),
    AIRPLANE_TOTALS(
            "airplane_totals",
            "each airplane's totals by month, carrier and route, as Parquet files",
            PUBLISHED,
            MONTHLY),
    AIRPLANES(
            "airplanes",
            "airplanes of the loaded flights, with facts and totals, to MongoDB",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    AIRPLANE_MANUFACTURERS(
            "airplane_manufacturers",
            "who made the airplanes, before and after names are merged, to MongoDB",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    AIRPLANES_INDEX(
            "airplanes_index",
            "airplanes of the loaded flights, to Elasticsearch, for search",
            PUBLISHED,
            MONTHLY,
            ON_PAGES),
    WEATHER(
            "weather",
            "hourly observations at the airports, as a Delta table and, a day of an airport a document, to MongoDB",
            ON_PAGES),
    PREDICTION_REQUESTS(
            "prediction_requests", "a day's flights to be predicted: asked for, and watched, as a Delta table"),
    BATCH_PREDICTIONS("batch_predictions", "a day's predictions, as a Delta table and, a page a document, to MongoDB"),
    MODEL_SCORES(
            "model_scores",
            "how good predictions turned out, by model and week, and how the input has changed, to MongoDB");

    private final String datasetName;
    private final String summary;
    private final boolean isPublished;
    private final boolean runsMonthly;
    private final boolean isShownOnPages;

    StoredDataset(String datasetName, String summary, Fact... facts) {
        this.datasetName = datasetName;
        this.summary = summary;
        Set<Fact> all = Set.of(facts);
        this.isPublished = all.contains(PUBLISHED);
        this.runsMonthly = all.contains(MONTHLY);
        this.isShownOnPages = all.contains(ON_PAGES);
    }

    /** Every dataset that a publish job makes, in the order in which the jobs run. */
    public static Set<StoredDataset> published() {
        return Arrays.stream(values())
                .filter(dataset -> dataset.isPublished)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StoredDataset.class)));
    }

    public String datasetName() {
        return datasetName;
    }

    /** What it is and where it goes, in a line for people. */
    public String summary() {
        return summary;
    }

    /** The job that makes it from the loaded months and records the publication, if there is one. */
    public Optional<String> publishedBy() {
        return isPublished ? Optional.of(datasetName) : Optional.empty();
    }

    /** Whether the monthly run builds it. */
    public boolean runsMonthly() {
        return runsMonthly;
    }

    /** Whether a page shows it, so that a new publication of it makes cached pages stale. */
    public boolean shownOnPages() {
        return isShownOnPages;
    }

    enum Fact {
        PUBLISHED,
        MONTHLY,
        ON_PAGES
    }
}

package ontime.model.catalog;

/** Every dataset that a job makes. The name is also the job's, the collection's, the index's or the folder's. */
public enum Dataset {
    ON_TIME_PERFORMANCE("on_time_performance", "the Delta table of all flights, from BTS's files"),
    QUARANTINE("quarantine", "the lines that are no flights, with file, line number and reason"),
    LOADS("loads", "what each month was loaded from: the account of its files, and warnings, to MongoDB"),
    AIRPORTS("airports", "airports of the loaded flights, to MongoDB"),
    AIRLINES("airlines", "airlines of the loaded flights, to MongoDB"),
    FLIGHTS_BY_ROUTE_DAY("flights_by_route_day", "flights of each route and day, to MongoDB"),
    FLIGHTS_BY_MONTH("flights_by_month", "totals of each month, to MongoDB"),
    DELAYS_BY_MONTH("delays_by_month", "sums and histograms of delays of each month, which add up, as Parquet files"),
    ALL_FLIGHTS_REPORT("all_flights_report", "delays of all flights over all months, to MongoDB"),
    AIRLINE_REPORTS("airline_reports", "delays of each airline over all months, to MongoDB"),
    AIRPORT_REPORTS("airport_reports", "delays from and to each airport over all months, to MongoDB"),
    ROUTE_REPORTS("route_reports", "delays of each route over all months, to MongoDB"),
    DELAY_RANKINGS("delay_rankings", "best and worst airlines, airports, routes and times, to MongoDB"),
    AIRPORT_SCHEDULES(
            "airport_schedules", "movements planned at each airport by the hour, for predictions, to MongoDB"),
    DELAY_STATES(
            "delay_states",
            "what became known of delays at each airport and of each carrier, for predictions, to MongoDB"),
    FLIGHTS_BY_AIRPLANE_MONTH("flights_by_airplane_month", "what each airplane flew in a month, to MongoDB"),
    ON_TIME_PERFORMANCE_INDEX("on_time_performance_index", "all flights, to Elasticsearch, for search"),
    ON_TIME_PERFORMANCE_PARQUET(
            "on_time_performance.parquet", "all flights as Parquet files in folders by Year and Month"),
    ON_TIME_PERFORMANCE_JSONL(
            "on_time_performance.jsonl", "all flights as gzip JSON Lines in folders by Year and Month"),
    AIRPLANE_TOTALS("airplane_totals", "each airplane's totals by month, carrier and route, as Parquet files"),
    AIRPLANES("airplanes", "airplanes of the loaded flights, with facts and totals, to MongoDB"),
    AIRPLANE_MANUFACTURERS(
            "airplane_manufacturers", "who made the airplanes, before and after names are merged, to MongoDB"),
    AIRPLANES_INDEX("airplanes_index", "airplanes of the loaded flights, to Elasticsearch, for search"),
    PREDICTION_REQUESTS(
            "prediction_requests", "a day's flights to be predicted: asked for, and watched, as a Delta table"),
    BATCH_PREDICTIONS("batch_predictions", "a day's predictions, as a Delta table and, a page a document, to MongoDB");

    private final String datasetName;
    private final String summary;

    Dataset(String datasetName, String summary) {
        this.datasetName = datasetName;
        this.summary = summary;
    }

    public String datasetName() {
        return datasetName;
    }

    /** What it is and where it goes, in a line for people. */
    public String summary() {
        return summary;
    }
}

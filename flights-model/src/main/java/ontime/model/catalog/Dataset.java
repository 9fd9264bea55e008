package ontime.model.catalog;

/** Every dataset that a job makes. The name is also the job's, the collection's, the index's or the folder's. */
public enum Dataset {
    /** The Delta table of all flights, partitioned by Year and Month. */
    ON_TIME_PERFORMANCE("on_time_performance"),
    /** The lines that are not flights, with file, line number and reason. */
    QUARANTINE("quarantine"),
    /** What every file that was read gave: the line accounts. */
    LOADS("loads"),
    /** Published files: Parquet by Year and Month. */
    ON_TIME_PERFORMANCE_PARQUET("on_time_performance.parquet"),
    /** Published files: gzip JSON Lines by Year and Month. */
    ON_TIME_PERFORMANCE_JSONL("on_time_performance.jsonl"),
    /** Documents: totals of a month. */
    FLIGHTS_BY_MONTH("flights_by_month"),
    /** Documents: a route's flights of a day. */
    FLIGHTS_BY_ROUTE_DAY("flights_by_route_day"),
    /** Documents: airports of the loaded flights. */
    AIRPORTS("airports"),
    /** Documents: airlines of the loaded flights. */
    AIRLINES("airlines"),
    /** The search index of all flights; also the alias that it is read by. */
    ON_TIME_PERFORMANCE_INDEX("on_time_performance_index");

    private final String datasetName;

    Dataset(String datasetName) {
        this.datasetName = datasetName;
    }

    public String datasetName() {
        return datasetName;
    }
}

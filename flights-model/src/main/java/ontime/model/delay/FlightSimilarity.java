package ontime.model.delay;

/** What other flights may have in common with a flight. */
public enum FlightSimilarity {
    ROUTE(RankingSubject.ROUTES),
    /** The hour of the scheduled departure. */
    HOUR(RankingSubject.HOURS),
    CARRIER(RankingSubject.AIRLINES),
    WEEKDAY(RankingSubject.WEEKDAYS),
    ORIGIN(RankingSubject.AIRPORTS),
    DEST(RankingSubject.AIRPORTS);

    private final RankingSubject ranked;

    FlightSimilarity(RankingSubject ranked) {
        this.ranked = ranked;
    }

    /** The scheduled flights that a comparison needs, as in rankings. */
    public int minimumFlights() {
        return ranked.minimumFlights();
    }
}

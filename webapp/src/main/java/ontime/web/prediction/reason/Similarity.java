package ontime.web.prediction.reason;

import ontime.model.delay.RankingSubject;

/** What other flights may have in common with the requested one. */
enum Similarity {
    ROUTE(RankingSubject.ROUTES),
    /** The hour of the scheduled departure. */
    HOUR(RankingSubject.HOURS),
    CARRIER(RankingSubject.AIRLINES),
    WEEKDAY(RankingSubject.WEEKDAYS),
    ORIGIN(RankingSubject.AIRPORTS),
    DEST(RankingSubject.AIRPORTS);

    private final RankingSubject ranked;

    Similarity(RankingSubject ranked) {
        this.ranked = ranked;
    }

    /** The scheduled flights that a comparison needs, as in rankings. */
    int minimumFlights() {
        return ranked.minimumFlights();
    }
}

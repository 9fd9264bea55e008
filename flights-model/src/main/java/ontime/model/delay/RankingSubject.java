package ontime.model.delay;

/** What is ranked, and from how many scheduled flights on. */
public enum RankingSubject {
    AIRLINES(500),
    /** Airports by the flights that leave them. */
    AIRPORTS(200),
    ROUTES(60),
    /** Hours of the scheduled departure, 0 to 23. */
    HOURS(500),
    /** BTS {@code DayOfWeek}, 1 (Monday) to 7. */
    WEEKDAYS(500),
    /** Months of the flights' dates, {@code 2008-01}. */
    MONTHS(500);

    private final int minimumFlights;

    RankingSubject(int minimumFlights) {
        this.minimumFlights = minimumFlights;
    }

    /** What has fewer scheduled flights than these is not ranked: chance would say more of it than habit. */
    public int minimumFlights() {
        return minimumFlights;
    }
}

package ontime.web.ranking;

/** Which end of a ranking comes first. */
public enum RankingOrder {
    BEST_FIRST,
    WORST_FIRST;

    RankingOrder reversed() {
        return this == BEST_FIRST ? WORST_FIRST : BEST_FIRST;
    }
}

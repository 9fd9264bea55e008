package ontime.model.airplane;

/**
 * Why facts are likely those of another aircraft, which had the registration mark before or after. Pages show doubtful
 * facts and the doubt; statistics of manufacturers leave them out.
 */
public enum FactsDoubt {
    /** A Cessna, a helicopter, a drone: nothing that an airline of this data flies passengers in. */
    NOT_AN_AIRLINER,
    /** Built after the loaded flights began. */
    BUILT_LATER
}

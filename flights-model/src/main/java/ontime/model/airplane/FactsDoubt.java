package ontime.model.airplane;

/**
 * Why facts are likely those of another aircraft, which had the registration mark before or after. An airplane whose
 * facts are in doubt is shown with them and with the doubt, and counts in no statistics of manufacturers.
 */
public enum FactsDoubt {
    /** A Cessna, a helicopter, a drone: nothing that an airline of this data flies passengers in. */
    NOT_AN_AIRLINER,
    /** Built after the loaded flights began. */
    BUILT_LATER
}

package ontime.demo.flight;

/**
 * A flight that never left.
 *
 * @param code BTS's: A carrier, B weather, C national air system
 * @param airplaneKnown whether the row names an airplane; a flight is often cancelled before it has one
 */
public record Cancelled(char code, boolean airplaneKnown) {}

package ontime.testkit.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.airplane.AirplaneManufacturers;

/**
 * The shares of a variable; passes the same contract as the real store.
 *
 * @param find the shares
 */
public record InMemoryAirplaneManufacturers(Optional<ManufacturerShares> find) implements AirplaneManufacturers {}

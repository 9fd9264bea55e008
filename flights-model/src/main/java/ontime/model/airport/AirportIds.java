package ontime.model.airport;

/**
 * The identifiers of an airport in BTS's flights, other than its code.
 *
 * @param airportId BTS {@code OriginAirportID}, {@code DestAirportID}: the airport, whatever its code
 * @param cityMarketId BTS {@code OriginCityMarketID}: airports that serve one city share it
 * @param cityName BTS {@code OriginCityName}: "Cincinnati, OH", whose airport is in Kentucky
 */
public record AirportIds(int airportId, int cityMarketId, String cityName) {}

package ontime.model.airport;

/**
 * The numbers and words under which BTS's flights name an airport beside its code.
 *
 * @param airportId BTS {@code OriginAirportID}, {@code DestAirportID}: the airport, whatever its code
 * @param cityMarketId BTS {@code OriginCityMarketID}: airports that serve one city share it
 * @param cityName BTS {@code OriginCityName}: "Cincinnati, OH", whose airport is in Kentucky
 */
public record AirportIds(int airportId, int cityMarketId, String cityName) {}

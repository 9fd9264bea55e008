package ontime.model.delay;

/**
 * Minutes of late arrivals' delay by BTS's five causes. BTS has them since June 2003, for flights that arrived 15 or more
 * minutes late.
 *
 * @param carrier BTS {@code CarrierDelay}: the airline's own doing
 * @param weather BTS {@code WeatherDelay}: extreme weather
 * @param nas BTS {@code NASDelay}: the national air system, with weather that only slows it
 * @param security BTS {@code SecurityDelay}
 * @param lateAircraft BTS {@code LateAircraftDelay}: the airplane came late from its flight before
 */
public record CauseMinutes(long carrier, long weather, long nas, long security, long lateAircraft) {

    /** No minute of any cause. */
    public static final CauseMinutes NONE = new CauseMinutes(0, 0, 0, 0, 0);

    /** All minutes that have a cause. */
    public long all() {
        return carrier + weather + nas + security + lateAircraft;
    }

    /** These and others, which must be of other flights. */
    public CauseMinutes plus(CauseMinutes others) {
        return new CauseMinutes(
                carrier + others.carrier,
                weather + others.weather,
                nas + others.nas,
                security + others.security,
                lateAircraft + others.lateAircraft);
    }
}

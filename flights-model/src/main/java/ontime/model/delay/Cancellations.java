package ontime.model.delay;

/**
 * Cancelled flights by BTS {@code CancellationCode}. Flights before June 2003 have no code.
 *
 * @param carrier A: the airline's own doing
 * @param weather B
 * @param nas C: the national air system
 * @param security D
 * @param notReported cancelled without one of these codes
 */
public record Cancellations(long carrier, long weather, long nas, long security, long notReported) {

    /** No cancelled flight. */
    public static final Cancellations NONE = new Cancellations(0, 0, 0, 0, 0);

    /** All cancelled flights, whatever the code. */
    public long all() {
        return carrier + weather + nas + security + notReported;
    }

    /** These and others, which must be of other flights. */
    public Cancellations plus(Cancellations others) {
        return new Cancellations(
                carrier + others.carrier,
                weather + others.weather,
                nas + others.nas,
                security + others.security,
                notReported + others.notReported);
    }
}

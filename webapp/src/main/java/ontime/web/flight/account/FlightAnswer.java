package ontime.web.flight.account;

import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import org.jspecify.annotations.Nullable;

/**
 * A flight as JSON.
 *
 * @param flights every record with the number on the route and day
 * @param history flights of the number on the route in the 30 days before
 */
record FlightAnswer(List<Row> flights, History history) {

    /**
     * A record of the flight.
     *
     * @param flight as reported
     * @param status by the rule of the US Department of Transportation
     * @param phases each event with its local times; {@code at} has a time zone
     * @param causes causes of the delay
     * @param airplaneFlights flights of the airplane around it, in order, including itself
     * @param inbound the flight that brought the airplane; null if unknown
     */
    record Row(
            Flight flight,
            FlightStatus status,
            List<FlightPhase> phases,
            List<Cause> causes,
            List<Flight> airplaneFlights,
            @Nullable Flight inbound) {}

    /**
     * A cause of delay.
     *
     * @param cause one of BTS's five
     * @param minutes of the delay
     * @param share of all minutes with a cause, 0 to 1
     */
    record Cause(DelayCause.Kind cause, int minutes, double share) {}

    /**
     * The flights of a number on its route over some days.
     *
     * @param first first day
     * @param last last day
     * @param onTime number of flights on time
     * @param onTimeShare of all scheduled flights, 0 to 1
     * @param flights oldest first
     */
    record History(String first, String last, long onTime, double onTimeShare, List<Flight> flights) {}

    static FlightAnswer of(List<FlightAccount> accounts, NumberHistory history) {
        return new FlightAnswer(
                accounts.stream().map(FlightAnswer::row).toList(),
                new History(
                        history.first().toString(),
                        history.last().toString(),
                        history.onTime(),
                        history.onTimeShare(),
                        history.days().stream().map(NumberHistory.Day::flight).toList()));
    }

    private static Row row(FlightAccount account) {
        return new Row(
                account.flight(),
                account.flight().status(),
                account.phases(),
                account.causes().stream()
                        .map(cause -> new Cause(cause.kind(), cause.minutes(), cause.share()))
                        .toList(),
                account.airplane().map(legs -> legs.day().flights()).orElse(List.of()),
                account.airplane().flatMap(legs -> legs.day().findInbound()).orElse(null));
    }
}

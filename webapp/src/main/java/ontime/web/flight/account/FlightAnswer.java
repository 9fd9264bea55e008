package ontime.web.flight.account;

import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import org.jspecify.annotations.Nullable;

/**
 * A flight as JSON.
 *
 * @param flights every row that the number has on the route and day
 * @param history the number on the route in the 30 days up to it
 */
record FlightAnswer(List<Row> flights, History history) {

    /**
     * A row of the table.
     *
     * @param flight as reported
     * @param status by the rule of the US Department of Transportation
     * @param phases each event with its local times; {@code at} is the moment itself
     * @param causes what the delay is put down to
     * @param airplaneFlights what the airplane flew around it, in order, itself among them
     * @param inbound the flight that brought the airplane; null where it is not known
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
     * @param cause which of BTS's five
     * @param minutes that it is put down for
     * @param share of all minutes with a cause, 0 to 1
     */
    record Cause(DelayCause.Kind cause, int minutes, double share) {}

    /**
     * A number on its route over some days.
     *
     * @param first day that was looked at
     * @param last day that was looked at
     * @param onTime flights that were on time
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

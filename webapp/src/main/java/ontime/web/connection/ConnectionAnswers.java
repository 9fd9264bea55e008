package ontime.web.connection;

import ontime.model.connection.ConnectionChance;
import ontime.model.connection.ConnectionVerdict;
import ontime.model.connection.FlightOdds;
import ontime.model.prediction.PredictionRequest;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** Answers questions about connections. */
@Component
final class ConnectionAnswers {

    private final PastDelaysFinder past;
    private final NextFlights nextFlights;

    ConnectionAnswers(PastDelaysFinder past, NextFlights nextFlights) {
        this.past = past;
        this.nextFlights = nextFlights;
    }

    /**
     * The chance to make a connection.
     *
     * @throws ProblemException 404 if too little is known of a flight
     */
    ConnectionAnswer answer(Itinerary connection) {
        Expected incoming = expected(connection.incoming(), true);
        Expected outgoing = expected(connection.outgoing(), false);
        double probability = ConnectionChance.of(
                connection.minutesBetween() - connection.minimumMinutes(), incoming.odds(), outgoing.odds());
        return new ConnectionAnswer(
                connection.airport(),
                connection.minutesBetween(),
                connection.minimumMinutes(),
                probability,
                ConnectionVerdict.of(probability),
                incoming.flight(),
                outgoing.flight(),
                nextFlights.find(connection.outgoing().flight()).orElse(null));
    }

    /** What is expected of a flight: as the API says it, and as the mathematics need it. */
    private record Expected(ConnectedFlight flight, FlightOdds odds) {}

    private Expected expected(ItineraryLeg leg, boolean arrives) {
        PastDelaysFinder.Found found = past.find(leg.flight())
                .orElseThrow(() -> ProblemException.ofNotFound("connection.noPast", leg.number()));
        FlightOdds odds = arrives ? found.delays().arrivalOdds() : found.delays().departureOdds();
        PredictionRequest flight = leg.flight();
        return new Expected(
                new ConnectedFlight(
                        flight.carrier(),
                        flight.flightNum(),
                        flight.origin(),
                        flight.dest(),
                        flight.flightDate(),
                        flight.crsDepTime(),
                        flight.crsArrTime(),
                        leg.scheduleOf(),
                        found.source(),
                        found.delays().flights(),
                        ConnectedFlight.Delay.of(odds.delay()),
                        1 - odds.happens(),
                        null),
                odds);
    }
}

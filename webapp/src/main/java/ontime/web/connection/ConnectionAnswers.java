package ontime.web.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ontime.model.connection.ConnectionChance;
import ontime.model.connection.ConnectionVerdict;
import ontime.model.connection.DelayCurve;
import ontime.model.connection.FlightOdds;
import ontime.model.connection.PastDelays;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.web.error.ProblemException;
import ontime.web.prediction.live.EarlyPredictions;
import ontime.web.prediction.live.PredictionAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about connections: by the models' ranges where they predict the flights, else by past flights. */
@Component
final class ConnectionAnswers {

    private final EarlyPredictions predictions;
    private final PastDelaysFinder past;
    private final NextFlights nextFlights;
    private final ConnectionOutcomes outcomes;

    ConnectionAnswers(
            EarlyPredictions predictions, PastDelaysFinder past, NextFlights nextFlights, ConnectionOutcomes outcomes) {
        this.predictions = predictions;
        this.past = past;
        this.nextFlights = nextFlights;
        this.outcomes = outcomes;
    }

    /**
     * The chance to make a connection.
     *
     * @throws ProblemException 404 if too little is known of a flight, with the problem of its field
     */
    ConnectionAnswer answer(Itinerary connection) {
        PredictionRequest arriving = connection.incoming().flight();
        PredictionRequest leaving = connection.outgoing().flight();
        Map<UUID, Prediction> predicted = predictions.find(List.of(arriving, leaving));
        Expected incoming = expected(connection.incoming(), ConnectionForm.INCOMING, predicted.get(arriving.id()));
        Expected outgoing = expected(connection.outgoing(), ConnectionForm.OUTGOING, predicted.get(leaving.id()));
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
                nextFlights.find(leaving).orElse(null),
                connection.incoming().number().equals(connection.outgoing().number()),
                outcomes.find(connection).orElse(null));
    }

    /** What is expected of a flight: as the API says it, and as the mathematics need it. */
    private record Expected(ConnectedFlight flight, FlightOdds odds) {}

    private Expected expected(ItineraryLeg leg, String field, @Nullable Prediction prediction) {
        PastDelaysFinder.Found found = past.find(leg.flight()).orElseThrow(() -> ProblemException.ofNotFound(
                        "connection.noPast", leg.number(), leg.flight().flightDate())
                .inField(field));
        boolean arrives = field.equals(ConnectionForm.INCOMING);
        PastDelays delays = found.delays();
        Optional<DelayCurve> predicted = Optional.ofNullable(prediction)
                .flatMap(Prediction::findRange)
                .map(range -> new DelayCurve(range.low(), range.median(), range.high()));
        Double cancelled = prediction == null ? null : prediction.cancelled();
        FlightOdds odds = predicted
                .map(curve -> arrives ? delays.arrivalOdds(curve, cancelled) : delays.departureOdds(curve, cancelled))
                .orElseGet(() -> arrives ? delays.arrivalOdds() : delays.departureOdds());
        return new Expected(flight(leg, found, odds, predicted.isPresent()), odds);
    }

    private static ConnectedFlight flight(
            ItineraryLeg leg, PastDelaysFinder.Found found, FlightOdds odds, boolean predicted) {
        PredictionRequest flight = leg.flight();
        return new ConnectedFlight(
                flight.carrier(),
                flight.flightNum(),
                flight.origin(),
                flight.dest(),
                flight.flightDate(),
                flight.crsDepTime(),
                flight.crsArrTime(),
                leg.arrivalDate(),
                leg.scheduleOf(),
                predicted ? DelaySource.MODELS : found.source(),
                found.delays().flights(),
                ConnectedFlight.Delay.of(odds.delay()),
                1 - odds.happens(),
                predicted ? PredictionAddresses.PAGES + "/" + flight.id() : null);
    }
}

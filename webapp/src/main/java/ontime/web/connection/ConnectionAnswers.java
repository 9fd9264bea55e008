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

    ConnectionAnswers(EarlyPredictions predictions, PastDelaysFinder past, NextFlights nextFlights) {
        this.predictions = predictions;
        this.past = past;
        this.nextFlights = nextFlights;
    }

    /**
     * The chance to make a connection.
     *
     * @throws ProblemException 404 if too little is known of a flight
     */
    ConnectionAnswer answer(Itinerary connection) {
        PredictionRequest arriving = connection.incoming().flight();
        PredictionRequest leaving = connection.outgoing().flight();
        Map<UUID, Prediction> predicted = predictions.find(List.of(arriving, leaving));
        Expected incoming = expected(connection.incoming(), true, predicted.get(arriving.id()));
        Expected outgoing = expected(connection.outgoing(), false, predicted.get(leaving.id()));
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
                nextFlights.find(leaving).orElse(null));
    }

    /** What is expected of a flight: as the API says it, and as the mathematics need it. */
    private record Expected(ConnectedFlight flight, FlightOdds odds) {}

    private Expected expected(ItineraryLeg leg, boolean arrives, @Nullable Prediction prediction) {
        PastDelaysFinder.Found found = past.find(leg.flight())
                .orElseThrow(() -> ProblemException.ofNotFound("connection.noPast", leg.number()));
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

package ontime.demo.flight;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;
import ontime.demo.chance.Dice;
import ontime.demo.place.Clocks;
import ontime.demo.place.Fields;
import ontime.demo.schedule.Leg;
import ontime.demo.schedule.MonthSchedule;
import ontime.demo.weather.Weather;
import ontime.model.flight.Flight;

/** Flies a month's schedule, day by day: every airplane in order, each late one carrying its delay on. */
public final class MonthFlights {

    private static final long OUTCOMES = 3;

    private final MonthSchedule schedule;
    private final Clocks clocks;
    private final Weather weather;
    private final List<TouringAirplane> airplanes;
    private final Delays delays;
    private final Mishaps mishaps;
    private final Diversions diversions;

    /** A month with its weather; the seed decides what else happens. */
    public MonthFlights(MonthSchedule schedule, Fields fields, Clocks clocks, Weather weather, long seed) {
        Dice dice = Dice.of(seed, OUTCOMES, schedule.month().getLong(ChronoField.PROLEPTIC_MONTH));
        this.schedule = schedule;
        this.clocks = clocks;
        this.weather = weather;
        this.airplanes = schedule.tours().stream().map(TouringAirplane::new).toList();
        this.delays = new Delays(dice);
        this.mishaps = new Mishaps(dice);
        this.diversions = new Diversions(fields, dice, delays, mishaps);
    }

    /** The days, to be flown in order. */
    public List<LocalDate> days() {
        return schedule.days();
    }

    /** Flies a day and gives every flight to the sink. */
    public void fly(LocalDate day, FlightSink sink) throws IOException {
        for (TouringAirplane airplane : airplanes) {
            int start = airplane.tour().startMoment(day);
            for (Leg leg : airplane.tour().legs(day)) {
                if (!airplane.leavesOut()) {
                    fly(airplane, new Scheduled(day, airplane.tour(), leg, start + leg.departsAfter()), sink);
                }
            }
        }
    }

    private void fly(TouringAirplane airplane, Scheduled flight, FlightSink sink) throws IOException {
        Conditions conditions = conditions(airplane, flight);
        char cancellation = cancellation(airplane, flight, conditions);
        if (cancellation != 0) {
            sink.cancelled(flight, new Cancelled(cancellation, mishaps.airplaneKnown()));
            return;
        }
        Causes atGate = delays.atGate(conditions);
        int departed = departed(airplane, flight, atGate);
        int taxiOut = delays.taxiOut(flight.leg().origin().size(), conditions.weatherHere());
        if (mishaps.diverts(conditions.weatherThere())) {
            Diverted outcome = diversions.divert(flight.leg(), departed, taxiOut);
            airplane.arrived(diversions.arrivedAtLast(flight.leg(), outcome));
            sink.diverted(flight, outcome);
        } else {
            Landed outcome = landed(flight, departed, taxiOut, conditions, atGate);
            airplane.arrived(outcome.arrived());
            sink.landed(flight, outcome);
        }
    }

    private Conditions conditions(TouringAirplane airplane, Scheduled flight) {
        Leg leg = flight.leg();
        return new Conditions(
                airplane.tour().lateness(),
                weather.severity(leg.origin(), flight.departs()),
                weather.severity(leg.dest(), flight.arrives()),
                leg.origin().size().crowding(),
                clocks.minuteOfDay(leg.origin(), flight.departs()) / 60,
                airplane.minutesLateFor(flight.departs()));
    }

    /** Flights out of the hub are cancelled together with the way back: no airplane is left where it has no flight. */
    private char cancellation(TouringAirplane airplane, Scheduled flight, Conditions conditions) {
        char wayOut = airplane.takeCancelledWayOut();
        if (wayOut != 0 || !flight.tour().leavesHub(flight.leg())) {
            return wayOut;
        }
        char code = mishaps.cancellation(conditions);
        airplane.cancelWayOut(code);
        return code;
    }

    private int departed(TouringAirplane airplane, Scheduled flight, Causes atGate) {
        int pushBack = delays.pushBack();
        return atGate.sum() == 0
                ? airplane.earliest(flight.departs() + pushBack)
                : flight.departs() + atGate.sum() + Math.max(0, pushBack);
    }

    private Landed landed(Scheduled flight, int departed, int taxiOut, Conditions conditions, Causes atGate) {
        int air = delays.air(flight.leg(), conditions.weatherThere());
        int taxiIn = delays.taxiIn(flight.leg().dest().size());
        int delay = departed + taxiOut + air + taxiIn - flight.arrives();
        Causes causes = delay < Flight.LATE_FROM_MINUTES
                ? Causes.NONE
                : atGate.withMoreAirSystem(Math.max(0, delay - atGate.sum())).scaledTo(delay);
        return new Landed(departed, taxiOut, air, taxiIn, causes);
    }
}

package ontime.web.flight.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ontime.model.flight.Flight;

/**
 * The cause of a part of an arrival delay. Airlines report causes of flights that arrive 15 or more minutes late.
 *
 * @param kind one of BTS's five causes
 * @param minutes of the delay
 * @param share of all minutes with a cause, 0 to 1
 * @param start share of all minutes with a cause before it in the bar
 */
record DelayCause(Kind kind, int minutes, double share, double start) {

    /** BTS's causes. */
    enum Kind {
        CARRIER("carrier"),
        WEATHER("weather"),
        NAS("nas"),
        SECURITY("security"),
        LATE_AIRCRAFT("lateAircraft");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        /** The end of the codes of its messages. */
        public String message() {
            return message;
        }
    }

    /** The causes of a flight's delay, in BTS's order; empty if none is reported. */
    static List<DelayCause> list(Flight flight) {
        Map<Kind, Integer> minutes = minutes(flight);
        int all = minutes.values().stream().mapToInt(Integer::intValue).sum();
        List<DelayCause> causes = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Kind, Integer> cause : minutes.entrySet()) {
            double start = (double) before / all;
            causes.add(new DelayCause(cause.getKey(), cause.getValue(), (double) cause.getValue() / all, start));
            before += cause.getValue();
        }
        return causes;
    }

    private static Map<Kind, Integer> minutes(Flight flight) {
        Map<Kind, Integer> minutes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Integer reported =
                    switch (kind) {
                        case CARRIER -> flight.carrierDelay();
                        case WEATHER -> flight.weatherDelay();
                        case NAS -> flight.nasDelay();
                        case SECURITY -> flight.securityDelay();
                        case LATE_AIRCRAFT -> flight.lateAircraftDelay();
                    };
            if (reported != null && reported > 0) {
                minutes.put(kind, reported);
            }
        }
        return minutes;
    }
}

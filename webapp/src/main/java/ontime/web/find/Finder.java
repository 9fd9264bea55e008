package ontime.web.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.flight.Route;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airline.TypedFlightNumbers;
import ontime.web.airplane.AirplaneAddress;
import ontime.web.airport.AirportDirectory;
import ontime.web.airport.City;
import ontime.web.delay.ReportDirectory;
import ontime.web.error.NextStep;
import ontime.web.find.Found.Kind;
import ontime.web.flight.FlightAddress;
import ontime.web.flight.FlightCounts;
import ontime.web.flight.FlightQuestion;
import ontime.web.flight.NearMisses;
import ontime.web.flight.RouteDayAddress;
import ontime.web.flight.TailNumbers;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Today;
import ontime.web.publication.LoadedData;
import org.springframework.stereotype.Component;

/**
 * Decides what a text in the search box means. It tries, in this order: a flight number, an airplane, an airport, city or
 * airline that is named in full, a route, a part of a name, and a misspelled name.
 */
@Component
final class Finder {

    private static final Pattern FILLERS = Pattern.compile(
            "^(?:flights?|vuelos?|airplane|plane|avi[oó]n|airline|aerol[ií]nea|airport|aeropuerto)\\s+"
                    + "(?:(?:number|n[uú]mero|of)\\s+)?"
                    + "|(?:[\\s,]+(?:on|el|at|for|the|in the|por la|de la|airport|aeropuerto|flights?|vuelos?"
                    + "|morning|afternoon|evening|night|ma[nñ]ana|tarde|noche))*[\\s,]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern TAIL_NUMBER = Pattern.compile("[A-Za-z0-9-]{3,10}");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int MOST = 12;

    private final AirportDirectory airports;
    private final AirlineDirectory airlines;
    private final TypedFlightNumbers numbers;
    private final TailNumbers tailNumbers;
    private final FlightCounts counts;
    private final NearMisses nearMisses;
    private final ReportDirectory reports;
    private final UpcomingFlights upcoming;
    private final Today today;

    Finder(
            AirportDirectory airports,
            AirlineDirectory airlines,
            TypedFlightNumbers numbers,
            TailNumbers tailNumbers,
            FlightCounts counts,
            NearMisses nearMisses,
            ReportDirectory reports,
            UpcomingFlights upcoming,
            Today today) {
        this.airports = airports;
        this.airlines = airlines;
        this.numbers = numbers;
        this.tailNumbers = tailNumbers;
        this.counts = counts;
        this.nearMisses = nearMisses;
        this.reports = reports;
        this.upcoming = upcoming;
        this.today = today;
    }

    /** What a text leads to. */
    Found find(String text, Locale locale, LoadedData loaded) {
        TypedDay typed = TypedDay.in(BLANK.matcher(text).replaceAll(" ").strip(), locale, loaded, today.date());
        String rest = FILLERS.matcher(typed.rest()).replaceAll("").strip();
        FlightQuestion question = FlightQuestion.ANY.withDate(typed.day().orElse(null));
        if (rest.isEmpty()) {
            return typed.day().isEmpty() ? Found.choices(Kind.NOTHING_TYPED, List.of()) : day(question);
        }
        return flight(rest, question)
                .or(() -> airplane(rest, question))
                .or(() -> named(exact(rest), rest, question))
                .or(() -> route(rest, question))
                .or(() -> airlineAndRoute(rest, question))
                .or(() -> named(exact(TypedRoute.withoutFrom(rest)), rest, question))
                .or(() -> named(partial(rest), rest, question))
                .or(() -> similar(rest, question))
                .or(() -> oneEnd(rest, question))
                .orElseGet(() -> Found.choices(Kind.UNKNOWN, List.of(), text.strip()));
    }

    private Found day(FlightQuestion question) {
        return counts.count(question) > 0 ? Found.page(question.address()) : none(question);
    }

    /** {@code DL1519}, {@code Delta 1519 ATL-LGA}, {@code ATL-LGA DL 1519}, {@code 1519}. */
    private Optional<Found> flight(String text, FlightQuestion question) {
        if (NUMBER.matcher(text).matches()) {
            FlightQuestion ofAnyAirline = question.withFlightNum(Integer.valueOf(text));
            return counts.count(ofAnyAirline.withDate(null)) > 0
                    ? Optional.of(flights(ofAnyAirline))
                    : Optional.empty();
        }
        String[] words = BLANK.split(text);
        for (int length = Math.min(words.length, 5); length > 0; length--) {
            for (int first : new int[] {0, words.length - length}) {
                Optional<TypedFlightNumbers.FlightNumber> number = numbers.find(join(words, first, first + length));
                String others = (join(words, 0, first) + " " + join(words, first + length, words.length)).strip();
                Optional<Found> found = number.flatMap(known -> numbered(known, others, question));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String join(String[] words, int first, int end) {
        return String.join(" ", List.of(words).subList(first, end));
    }

    /** A flight, with its route if the other words name one. */
    private Optional<Found> numbered(TypedFlightNumbers.FlightNumber number, String others, FlightQuestion question) {
        FlightQuestion ofNumber = question.withCarrier(number.carrier()).withFlightNum(number.flightNum());
        if (others.isEmpty()) {
            return Optional.of(flights(ofNumber));
        }
        List<City> cities = airports.cities(TypedRoute.withoutFrom(others));
        if (cities.size() == 1) {
            String place = cities.get(0).shortest();
            FlightQuestion from = ofNumber.withPlaces(place, null);
            return Optional.of(flights(counts.count(from) > 0 ? from : ofNumber.withPlaces(null, place)));
        }
        return TypedRoute.find(others, airports)
                .map(route -> flights(ofNumber.withPlaces(route.origin(), route.dest())));
    }

    /** The page of the only flight, or a search for all. */
    private Found flights(FlightQuestion question) {
        long flights = counts.count(question);
        if (flights == 0) {
            return none(question);
        }
        List<String> pages = flights > MOST
                ? List.of()
                : counts.first(question, MOST).stream()
                        .map(FlightAddress::of)
                        .distinct()
                        .toList();
        return Found.page(pages.size() == 1 ? pages.get(0) : question.address());
    }

    private Found none(FlightQuestion question) {
        return none(question, nearMisses.of(question));
    }

    private Found none(FlightQuestion question, List<NextStep> near) {
        LocalDate day = question.date();
        if (day == null) {
            return Found.choices(Kind.NO_FLIGHT, near, words(question));
        }
        List<NextStep> choices = new ArrayList<>(upcoming.of(question));
        choices.addAll(near);
        Kind kind = upcoming.isMissing(day) ? Kind.DAY_NOT_LOADED : Kind.NO_FLIGHT;
        return Found.choices(kind, choices, words(question)).on(day);
    }

    /** {@code DL 1519, ATL – LGA}. */
    static String words(FlightQuestion question) {
        List<String> words = new ArrayList<>();
        if (question.flightNum() != null) {
            words.add(question.carrier() == null ? String.valueOf(question.flightNum()) : question.number());
        } else if (question.carrier() != null) {
            words.add(question.carrier());
        }
        if (question.tailNum() != null) {
            words.add(question.tailNum());
        }
        Stream.of(Optional.ofNullable(question.origin()), Optional.ofNullable(question.dest()))
                .flatMap(Optional::stream)
                .reduce((origin, dest) -> origin + " – " + dest)
                .ifPresent(words::add);
        return String.join(", ", words);
    }

    private Optional<Found> airplane(String text, FlightQuestion question) {
        if (!TAIL_NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return tailNumbers.find(text).map(airplane -> {
            FlightQuestion ofAirplane = question.withTailNum(airplane.tailNum());
            if (question.date() == null) {
                return Found.page(AirplaneAddress.of(airplane.tailNum()));
            }
            return counts.count(ofAirplane) > 0 ? Found.page(ofAirplane.address()) : none(ofAirplane);
        });
    }

    /** Cities and airlines that a text may name. */
    private record Named(List<City> cities, List<Airline> airlines) {

        int size() {
            return cities.size() + airlines.size();
        }
    }

    private Named exact(String text) {
        List<Airline> coded =
                airlines.find(text.toUpperCase(Locale.ROOT)).stream().toList();
        return new Named(airports.cities(text), coded.isEmpty() ? airlines.named(text) : coded);
    }

    private Named partial(String text) {
        List<City> cities = airports.named(text).stream()
                .map(airport -> new City(airport.code(), List.of(airport)))
                .toList();
        return new Named(cities, cities.isEmpty() ? airlines.match(text) : List.of());
    }

    private Optional<Found> named(Named named, String text, FlightQuestion question) {
        if (named.size() == 0) {
            return Optional.empty();
        }
        if (named.size() == 1) {
            return Optional.of(
                    named.cities().isEmpty()
                            ? airline(named.airlines().get(0), question)
                            : city(named.cities().get(0), question));
        }
        List<NextStep> choices = new ArrayList<>();
        busiest(named.cities()).forEach(airport -> add(airport, question, choices));
        named.airlines().forEach(airline -> add(airline, question, choices));
        return Optional.of(
                Found.choices(Kind.SEVERAL, choices.stream().limit(MOST).toList(), text)
                        .on(question.date()));
    }

    /** The airports that can be listed, those with the most departures first and those without any last. */
    private List<Airport> busiest(List<City> cities) {
        Comparator<String> order = reports.findAll()
                .map(DelayReport::airports)
                .orElse(DelayParts.NONE)
                .order();
        return cities.stream()
                .flatMap(city -> city.airports().stream())
                .sorted(Comparator.comparing(Airport::code, order))
                .limit(MOST)
                .toList();
    }

    private Found airline(Airline airline, FlightQuestion question) {
        FlightQuestion ofAirline = question.withCarrier(airline.code());
        if (question.date() == null) {
            return Found.page(AirlineDirectory.address(airline.code()));
        }
        return counts.count(ofAirline) > 0 ? Found.page(ofAirline.address()) : none(ofAirline);
    }

    private Found city(City city, FlightQuestion question) {
        if (city.airports().size() == 1 && question.date() == null) {
            return Found.page("/airports/" + city.airports().get(0).code());
        }
        FlightQuestion from = question.withPlaces(city.shortest(), null);
        FlightQuestion to = question.withPlaces(null, city.shortest());
        List<NextStep> choices = new ArrayList<>();
        city.airports().forEach(airport -> add(airport, question, choices));
        addCount(from, "find.flights.from", city.name(), choices);
        addCount(to, "find.flights.to", city.name(), choices);
        return Found.choices(Kind.CITY, choices, city.name()).on(question.date());
    }

    private void add(Airport airport, FlightQuestion question, List<NextStep> choices) {
        FlightQuestion from = question.withPlaces(airport.code(), null);
        long flights = counts.count(from);
        choices.add(NextStep.of(
                question.date() == null || flights == 0 ? "/airports/" + airport.code() : from.address(),
                "find.airport",
                airport.code(),
                airport.place(),
                airport.name(),
                flights));
    }

    private void add(Airline airline, FlightQuestion question, List<NextStep> choices) {
        FlightQuestion of = question.withCarrier(airline.code());
        long flights = counts.count(of);
        choices.add(NextStep.of(
                question.date() == null || flights == 0 ? AirlineDirectory.address(airline.code()) : of.address(),
                "find.airline",
                airline.code(),
                airline.name(),
                flights));
    }

    private void addCount(FlightQuestion question, String code, String name, List<NextStep> choices) {
        long flights = counts.count(question);
        if (flights > 0) {
            choices.add(NextStep.of(question.address(), code, name, flights));
        }
    }

    private Optional<Found> route(String text, FlightQuestion question) {
        return TypedRoute.find(text, airports).map(route -> routes(question.withPlaces(route.origin(), route.dest())));
    }

    /** {@code Delta ATL-LGA}: flights of an airline on a route. */
    private Optional<Found> airlineAndRoute(String text, FlightQuestion question) {
        String[] words = BLANK.split(text);
        for (int length = words.length - 1; length > 0; length--) {
            List<Airline> named = exact(join(words, 0, length)).airlines();
            Optional<TypedRoute> route = TypedRoute.find(join(words, length, words.length), airports);
            if (named.size() == 1 && route.isPresent()) {
                FlightQuestion asked = question.withCarrier(named.get(0).code())
                        .withPlaces(route.get().origin(), route.get().dest());
                return Optional.of(counts.count(asked) > 0 ? Found.page(asked.address()) : none(asked));
            }
        }
        return Optional.empty();
    }

    /** The page of the only route, or the routes between two cities. */
    private Found routes(FlightQuestion question) {
        List<FlightCounts.RouteCount> routes = counts.routes(question);
        String origin = String.valueOf(question.origin());
        String dest = String.valueOf(question.dest());
        if (routes.isEmpty()) {
            List<NextStep> choices = new ArrayList<>(nearMisses.of(question));
            addCount(question.withPlaces(dest, origin), "find.flights.back", dest + " – " + origin, choices);
            addCount(question.withPlaces(origin, null), "find.flights.from", origin, choices);
            addCount(question.withPlaces(null, dest), "find.flights.to", dest, choices);
            return none(question, choices);
        }
        if (routes.size() == 1) {
            return Found.page(page(routes.get(0).route(), question));
        }
        List<NextStep> choices = new ArrayList<>();
        long flights =
                routes.stream().mapToLong(FlightCounts.RouteCount::flights).sum();
        choices.add(NextStep.of(UpcomingFlights.comparison(origin, dest).toString(), "find.routes.compare"));
        choices.add(NextStep.of(question.address(), "find.routes.all", flights));
        routes.forEach(route -> choices.add(NextStep.of(
                page(route.route(), question),
                "find.route",
                route.route().origin(),
                route.route().dest(),
                route.flights())));
        return Found.choices(Kind.ROUTES, choices, origin, dest).on(question.date());
    }

    private String page(Route route, FlightQuestion question) {
        LocalDate day = question.date();
        if (day != null) {
            return RouteDayAddress.of(route, day);
        }
        return reports.find(DelaySubject.ROUTE, route.toString()).isPresent()
                ? "/routes/" + route.origin() + "/" + route.dest()
                : question.withRoute(route).address();
    }

    /** The flights of the one end of a route that is known. */
    private Optional<Found> oneEnd(String text, FlightQuestion question) {
        return TypedRoute.findOneEnd(text, airports).map(end -> {
            List<NextStep> choices = new ArrayList<>();
            if (end.origin()) {
                addCount(question.withPlaces(end.place(), null), "find.flights.from", end.place(), choices);
            } else {
                addCount(question.withPlaces(null, end.place()), "find.flights.to", end.place(), choices);
            }
            return Found.choices(Kind.ONE_END, choices, end.unknown()).on(question.date());
        });
    }

    /** Names that are spelled almost like a text. */
    private Optional<Found> similar(String text, FlightQuestion question) {
        String day = question.date() == null ? "" : " " + question.date();
        List<String> names = Stream.of(
                        airports.similarCities(text).stream().map(City::name),
                        airlines.similar(text).stream().map(Airline::name),
                        TypedRoute.listSimilar(text, airports).stream()
                                .map(route -> route.origin() + " – " + route.dest()))
                .flatMap(name -> name)
                .distinct()
                .limit(MOST)
                .toList();
        List<String> all = names.isEmpty()
                ? airports.match(text).stream().map(Airport::code).limit(MOST).toList()
                : names;
        List<NextStep> choices = all.stream()
                .map(name -> NextStep.of(FormAddress.ofBox(name + day).toString(), "find.similar", name + day))
                .toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(Found.choices(Kind.SIMILAR, choices, text));
    }
}

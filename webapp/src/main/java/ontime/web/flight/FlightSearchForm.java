package ontime.web.flight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.model.flight.DayPart;
import ontime.model.flight.FlightStatus;
import ontime.model.flight.Route;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.PageRequest;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.paging.Paging;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The filters, order and page of a flight search. A filter that is null matches every flight.
 *
 * @param carrier airline code
 * @param origin airport code, or a city with several airports
 * @param dest airport code, or a city with several airports
 * @param date a single day, instead of {@code from} and {@code to}
 * @param from first day
 * @param to last day
 * @param tailNum tail number as BTS reports it
 * @param flightNum flight number without the airline
 * @param part time of day of the scheduled departure
 * @param status outcome of the flight
 * @param sort order; by departure if null
 * @param page page number, starting at 1
 * @param size flights per page; more than {@link PageRequest#MAX_SIZE} only for the flights of a single day
 */
public record FlightSearchForm(
        @Text(Kind.AIRLINE_CODE) @Nullable String carrier,
        @Text(Kind.PLACE) @Nullable String origin,
        @Text(Kind.PLACE) @Nullable String dest,
        @Nullable LocalDate date,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Text(Kind.TAIL_NUMBER) @Nullable String tailNum,
        @Range(max = 99_999) @Nullable Integer flightNum,
        @Nullable DayPart part,
        @Nullable FlightStatus status,
        @Nullable FlightOrder sort,
        @Range(min = 1, max = Integer.MAX_VALUE) @Nullable Integer page,
        @Range(min = 1, max = DAY_SIZE) @Nullable Integer size) {

    public static final String ADDRESS = "/flights/search";

    /** The same search in the API. */
    public static final String API = "/api/v1" + ADDRESS;

    /** More than any airport has flights on a day. */
    static final int DAY_SIZE = 2_000;

    static final FlightSearchForm EMPTY =
            new FlightSearchForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Written out so that annotations are not read again for each request, see {@code PredictionForm}. */
    public FlightSearchForm(
            @Nullable String carrier,
            @Nullable String origin,
            @Nullable String dest,
            @Nullable LocalDate date,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String tailNum,
            @Nullable Integer flightNum,
            @Nullable DayPart part,
            @Nullable FlightStatus status,
            @Nullable FlightOrder sort,
            @Nullable Integer page,
            @Nullable Integer size) {
        this.carrier = carrier;
        this.origin = origin;
        this.dest = dest;
        this.date = date;
        this.from = from;
        this.to = to;
        this.tailNum = tailNum;
        this.flightNum = flightNum;
        this.part = part;
        this.status = status;
        this.sort = sort;
        this.page = page;
        this.size = size;
    }

    /** The address of all flights with an airline's flight number. */
    static String addressOfNumber(String carrier, int flightNum) {
        return FormAddress.of(
                        ADDRESS,
                        FlightSearchForm.class,
                        Map.of("carrier", carrier, "flightNum", Integer.toString(flightNum)))
                .toString();
    }

    /**
     * The filters and the order.
     *
     * @throws ProblemException 400 if the days contradict each other, or a page is too long
     */
    public FlightQuery query(AirportDirectory airports) {
        Map<String, ProblemException> invalid = new LinkedHashMap<>(problems(airports));
        invalid.values().removeIf(problem -> problem.status() != HttpStatus.BAD_REQUEST);
        if (!invalid.isEmpty()) {
            throw ProblemException.ofFields(invalid);
        }
        return new FlightQuery(
                Optional.ofNullable(carrier),
                codes(airports, origin),
                codes(airports, dest),
                Optional.ofNullable(date == null ? from : date),
                Optional.ofNullable(date == null ? to : date),
                Optional.ofNullable(tailNum),
                flightNum == null ? OptionalInt.empty() : OptionalInt.of(flightNum),
                Optional.ofNullable(part),
                Optional.ofNullable(status),
                Optional.ofNullable(sort).orElse(FlightOrder.DEPARTURE));
    }

    /** Days that contradict each other, a page that is too long, and airports that no loaded flight uses, by field. */
    Map<String, ProblemException> problems(AirportDirectory airports) {
        Map<String, ProblemException> problems = new LinkedHashMap<>();
        if (date != null && (from != null || to != null)) {
            problems.put("date", ProblemException.ofBadRequest("parameter.dateAndRange"));
        } else if (from != null && to != null && to.isBefore(from)) {
            problems.put("to", ProblemException.ofBadRequest("parameter.range", from.toString(), to.toString()));
        }
        if (isLongPage() && !isOneDay()) {
            problems.put("size", sizeProblem());
        }
        findUnknown(airports, origin).ifPresent(problem -> problems.put("origin", problem));
        findUnknown(airports, dest).ifPresent(problem -> problems.put("dest", problem));
        return problems;
    }

    private static Optional<ProblemException> findUnknown(AirportDirectory airports, @Nullable String place) {
        return Optional.ofNullable(place)
                .filter(text -> airports.cities(text).isEmpty())
                .map(AirportDirectory::unknown);
    }

    /** Whether its pages have more flights than people read at once. */
    boolean isLongPage() {
        return size != null && size > PageRequest.MAX_SIZE;
    }

    ProblemException sizeProblem() {
        return ProblemException.ofBadRequest(
                "parameter.sizeOfDay", "size", String.valueOf(size), PageRequest.MAX_SIZE, DAY_SIZE);
    }

    private boolean isOneDay() {
        return date != null || (from != null && from.equals(to));
    }

    /** The values of its fields; a single day as the first and the last. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>(FormAddress.of(ADDRESS, this).query());
        if (date != null) {
            values.put("from", date.toString());
            values.put("to", date.toString());
        }
        return values;
    }

    /** What it asks for, apart from a range of days. */
    FlightQuestion question() {
        LocalDate day = date == null && from != null && from.equals(to) ? from : date;
        return new FlightQuestion(carrier, origin, dest, day, tailNum, flightNum);
    }

    private static Set<String> codes(AirportDirectory airports, @Nullable String place) {
        return place == null ? Set.of() : airports.codes(place);
    }

    /** Whether it asks for nothing: no filter, and no page of all flights. */
    boolean isEmpty() {
        return FormAddress.of(ADDRESS, this).query().isEmpty();
    }

    /** The same search without a filter. */
    FlightSearchForm without(String filter) {
        return new FlightSearchForm(
                filter.equals("carrier") ? null : carrier,
                filter.equals("origin") ? null : origin,
                filter.equals("dest") ? null : dest,
                isDay(filter) ? null : date,
                filter.equals("from") ? null : from,
                filter.equals("to") ? null : to,
                filter.equals("tailNum") ? null : tailNum,
                filter.equals("flightNum") ? null : flightNum,
                filter.equals("part") ? null : part,
                filter.equals("status") ? null : status,
                sort,
                null,
                size);
    }

    /** A single day is shown as a first and a last day. */
    private static boolean isDay(String filter) {
        return filter.equals("from") || filter.equals("to");
    }

    public PageRequest pageRequest() {
        return Paging.request(page, size);
    }

    /** The address of another page of the same search. */
    String address(int otherPage) {
        return FormAddress.of(ADDRESS, this).with("page", otherPage).toString();
    }

    /** The address of the first page of the same search. */
    public String address() {
        return FormAddress.of(ADDRESS, this).without("page").toString();
    }

    /** The address of the first page of the same search with another value of a field. */
    String addressWith(String field, String value) {
        return FormAddress.of(ADDRESS, this).without("page").with(field, value).toString();
    }

    /** The address of the first page of the same search, on one route. */
    String addressOn(Route route) {
        return FormAddress.of(ADDRESS, this)
                .without("page")
                .with("origin", route.origin())
                .with("dest", route.dest())
                .toString();
    }

    /** The address of the same search as JSON: of all flights if they are a single day's, otherwise of its page. */
    String apiAddress() {
        return isOneDay()
                ? FormAddress.of(API, this)
                        .without("page")
                        .with("size", DAY_SIZE)
                        .toString()
                : apiAddress(pageRequest().page());
    }

    /** The address of another page of the same search as JSON. */
    public String apiAddress(int otherPage) {
        return FormAddress.of(API, this)
                .with("page", otherPage)
                .with("size", pageRequest().size())
                .toString();
    }

    /** The address of all its flights as CSV. */
    String csvAddress() {
        return FormAddress.of(API + ".csv", this).without("page", "size").toString();
    }
}

package ontime.web.airplane;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ontime.stores.airplane.AirplaneOrder;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.flight.search.PageRequest;
import ontime.web.error.ProblemException;
import ontime.web.paging.Paging;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a search for airplanes carries, as it was typed. Empty parts ask for nothing.
 *
 * @param tailNum beginning of a tail number, with its N or without
 * @param manufacturer words of the manufacturer's name, in any of its spellings
 * @param model words of the model
 * @param yearFrom built in this year or later
 * @param yearTo built in this year or before
 * @param owner words of the owner's name, or of its state
 * @param engine words of the engine's manufacturer, model or type
 * @param carrier code of an airline that it flew for
 * @param sort tailNum, manufacturer, model, year, owner, engine or flights; with a minus before it the greatest first; those
 *     that flew most come first where it is not given
 * @param page from 1
 * @param size airplanes a page, 1 to 200
 */
record AirplaneSearchForm(
        @Nullable String tailNum,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String yearFrom,
        @Nullable String yearTo,
        @Nullable String owner,
        @Nullable String engine,
        @Nullable String carrier,
        @Parameter(
                        description =
                                "sort by tailNum, manufacturer, model, year, owner, engine or flights; put a minus in front"
                                        + " to sort in descending order",
                        example = "-flights")
                @Nullable
                String sort,
        @Nullable String page,
        @Nullable String size) {

    static final String ADDRESS = "/airplanes";

    private static final int FIRST_YEAR = 1903;
    private static final int LAST_YEAR = 2100;

    /** The checked question; 400 where a part does not make sense. */
    AirplaneQuery query() {
        Optional<Integer> first = Parameters.findNumber("yearFrom", yearFrom, FIRST_YEAR, LAST_YEAR);
        Optional<Integer> last = Parameters.findNumber("yearTo", yearTo, FIRST_YEAR, LAST_YEAR);
        if (first.isPresent() && last.isPresent() && last.get() < first.get()) {
            throw ProblemException.ofBadRequest(
                    "airplanes.years", first.get().toString(), last.get().toString());
        }
        return new AirplaneQuery(
                Parameters.findText("tailNum", tailNum),
                Parameters.findText("manufacturer", manufacturer),
                Parameters.findText("model", model),
                first,
                last,
                Parameters.findText("owner", owner),
                Parameters.findText("engine", engine),
                Parameters.findCarrier("carrier", carrier));
    }

    /** How the result is sorted; 400 where that is nothing to sort by. */
    AirplaneOrder order() {
        return Parameters.findText("sort", sort).map(AirplaneSearchForm::order).orElse(AirplaneOrder.MOST_FLOWN);
    }

    PageRequest pageRequest() {
        return Parameters.pageRequest(page, size, Paging.DEFAULT_SIZE);
    }

    /** The address of another page of the same search. */
    String address(int otherPage) {
        Map<String, String> parts = parts();
        parts.put("page", Integer.toString(otherPage));
        return address(ADDRESS, parts);
    }

    /** The address of the same search, from its first page, without a part. */
    String addressWithout(String name) {
        Map<String, String> parts = parts();
        parts.remove(name);
        return address(ADDRESS, parts);
    }

    /** The address of the same search, from its first page, in another order. */
    String addressSorted(String otherSort) {
        Map<String, String> parts = parts();
        parts.put("sort", otherSort);
        return address(ADDRESS, parts);
    }

    /** The same search as JSON. */
    String apiAddress() {
        Map<String, String> parts = parts();
        parts.put("page", Integer.toString(pageRequest().page()));
        parts.put("size", Integer.toString(pageRequest().size()));
        return address("/api/v1" + ADDRESS, parts);
    }

    /** What a column is called in an address: {@code tailNum}. */
    static String name(AirplaneOrder.By by) {
        return by == AirplaneOrder.By.TAIL_NUM ? "tailNum" : by.name().toLowerCase(Locale.ROOT);
    }

    private static AirplaneOrder order(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        return Arrays.stream(AirplaneOrder.By.values())
                .filter(by -> name(by).equals(name))
                .findFirst()
                .map(by -> new AirplaneOrder(by, descending))
                .orElseThrow(() -> ProblemException.ofBadRequest("airplanes.sort.unknown", text));
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "tailNum", tailNum);
        put(parts, "manufacturer", manufacturer);
        put(parts, "model", model);
        put(parts, "yearFrom", yearFrom);
        put(parts, "yearTo", yearTo);
        put(parts, "owner", owner);
        put(parts, "engine", engine);
        put(parts, "carrier", carrier);
        put(parts, "sort", sort);
        put(parts, "size", size);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        Parameters.findText(name, value).ifPresent(text -> parts.put(name, text));
    }

    private static String address(String path, Map<String, String> parts) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }
}

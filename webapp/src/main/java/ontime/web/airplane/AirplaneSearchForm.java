package ontime.web.airplane;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import ontime.stores.airplane.AirplaneOrder;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.flight.search.PageRequest;
import ontime.web.error.ProblemException;
import ontime.web.paging.Paging;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The filters, order and page of an airplane search. A filter that is null matches every airplane.
 *
 * @param tailNum beginning of a tail number, with or without its N
 * @param manufacturer words of the manufacturer's name, in any of its spellings
 * @param model words of the model name
 * @param yearFrom built in or after this year
 * @param yearTo built in or before this year
 * @param owner words of the owner's name or state
 * @param engine words of the engine's manufacturer, model or type
 * @param carrier code of an airline that flew it
 * @param sort column to sort by, with a minus in front for descending order; the airplanes with most flights first if null
 * @param page page number, starting at 1
 * @param size airplanes per page
 */
record AirplaneSearchForm(
        @Text(Kind.WORDS) @Nullable String tailNum,
        @Text(Kind.WORDS) @Nullable String manufacturer,
        @Text(Kind.WORDS) @Nullable String model,
        @Range(min = FIRST_YEAR, max = LAST_YEAR) @Nullable Integer yearFrom,
        @Range(min = FIRST_YEAR, max = LAST_YEAR) @Nullable Integer yearTo,
        @Text(Kind.WORDS) @Nullable String owner,
        @Text(Kind.WORDS) @Nullable String engine,
        @Text(Kind.AIRLINE_CODE) @Nullable String carrier,
        @Parameter(
                        description =
                                "sort by tailNum, manufacturer, model, year, owner, engine or flights; put a minus in front"
                                        + " to sort in descending order",
                        example = "-flights",
                        schema =
                                @Schema(
                                        allowableValues = {
                                            "tailNum",
                                            "manufacturer",
                                            "model",
                                            "year",
                                            "owner",
                                            "engine",
                                            "flights",
                                            "-tailNum",
                                            "-manufacturer",
                                            "-model",
                                            "-year",
                                            "-owner",
                                            "-engine",
                                            "-flights"
                                        }))
                @Text(Kind.WORDS)
                @Nullable
                String sort,
        @Range(min = 1, max = Integer.MAX_VALUE) @Nullable Integer page,
        @Range(min = 1, max = PageRequest.MAX_SIZE) @Nullable Integer size) {

    static final String ADDRESS = "/airplanes";

    private static final int FIRST_YEAR = 1903;
    private static final int LAST_YEAR = 2100;

    /**
     * The filters.
     *
     * @throws ProblemException 400 if the years contradict each other
     */
    AirplaneQuery query() {
        if (yearFrom != null && yearTo != null && yearTo < yearFrom) {
            throw ProblemException.ofBadRequest("airplanes.years", yearFrom.toString(), yearTo.toString())
                    .inField("yearTo");
        }
        return new AirplaneQuery(
                Optional.ofNullable(tailNum),
                Optional.ofNullable(manufacturer),
                Optional.ofNullable(model),
                Optional.ofNullable(yearFrom),
                Optional.ofNullable(yearTo),
                Optional.ofNullable(owner),
                Optional.ofNullable(engine),
                Optional.ofNullable(carrier));
    }

    /**
     * The order of the result.
     *
     * @throws ProblemException 400 if there is no such column
     */
    AirplaneOrder order() {
        return sort == null ? AirplaneOrder.MOST_FLOWN : order(sort);
    }

    PageRequest pageRequest() {
        return Paging.request(page, size);
    }

    /** The address of another page of the same search. */
    String address(int otherPage) {
        return FormAddress.of(ADDRESS, this).with("page", otherPage).toString();
    }

    /** The address of the first page of the same search without a filter. */
    String addressWithout(String name) {
        return FormAddress.of(ADDRESS, this).without("page", name).toString();
    }

    /** The address of the first page of the same search in another order. */
    String addressSorted(String otherSort) {
        return FormAddress.of(ADDRESS, this)
                .without("page")
                .with("sort", otherSort)
                .toString();
    }

    /** The address of the same search as JSON. */
    String apiAddress() {
        return apiAddress(pageRequest().page());
    }

    /** The address of another page of the same search as JSON. */
    String apiAddress(int otherPage) {
        return FormAddress.of("/api/v1" + ADDRESS, this)
                .with("page", otherPage)
                .with("size", pageRequest().size())
                .toString();
    }

    /** The name of a column in an address: {@code tailNum}. */
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
}

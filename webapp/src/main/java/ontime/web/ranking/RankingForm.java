package ontime.web.ranking;

import java.util.Map;
import java.util.Objects;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * What is ranked, over which flights. A filter that is null matches every flight.
 *
 * @param of what is ranked
 * @param by measure
 * @param order which end comes first
 * @param season months of any year
 * @param month year and month
 * @param size of the airport of departure
 * @param originState postal code of the state of departure
 * @param page page number, starting at 1
 */
public record RankingForm(
        @Nullable RankingSubject of,
        @Nullable RankingMeasure by,
        @Nullable RankingOrder order,
        @Nullable Season season,
        @Text(Kind.WORDS) @Nullable String month,
        @Nullable AirportSize size,
        @Text(Kind.WORDS) @Nullable String originState,
        @Range(min = 1, max = Integer.MAX_VALUE) @Nullable Integer page) {

    static final String ADDRESS = "/rankings";

    public RankingSubject subject() {
        return Objects.requireNonNullElse(of, RankingSubject.AIRLINES);
    }

    public RankingMeasure measure() {
        return Objects.requireNonNullElse(by, RankingMeasure.ON_TIME_SHARE);
    }

    public RankingOrder ordered() {
        return Objects.requireNonNullElse(order, RankingOrder.BEST_FIRST);
    }

    int pageNumber() {
        return page == null ? 1 : page;
    }

    /** The address of the first page with another value of a field. */
    String with(String field, Object value) {
        return FormAddress.of(ADDRESS, this).without("page").with(field, value).toString();
    }

    /** The address of the same flights ranked by a measure; in the other order if they are ranked by it. */
    String sortedBy(RankingMeasure other) {
        FormAddress address =
                FormAddress.of(ADDRESS, this).without("page", "order").with("by", other);
        return (other == measure() ? address.with("order", ordered().reversed()) : address).toString();
    }

    /** The address of the same subject without filters. */
    public String unfiltered() {
        return new FormAddress(ADDRESS, Map.of()).with("of", subject()).toString();
    }

    /** The address of another page. */
    String address(int otherPage) {
        return FormAddress.of(ADDRESS, this).with("page", otherPage).toString();
    }
}

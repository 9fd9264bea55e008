package ontime.web.sql;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ontime.model.sql.SqlProfile;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws what a column of a result holds: ranges of numbers and days, and the most frequent values of other types. */
@Component
final class ColumnCharts {

    private static final String ROWS = "rows";

    private final SqlGateway gateway;
    private final MessageSource messages;

    ColumnCharts(SqlGateway gateway, MessageSource messages) {
        this.gateway = gateway;
        this.messages = messages;
    }

    /** What a column holds; 404 if the result or the column is not there. */
    SqlProfile profile(String query, String column) {
        return gateway.profile(UUID.fromString(query), column);
    }

    /** The chart of a column; empty if it has no values. */
    Optional<Chart> chart(String query, SqlProfile profile, Locale locale) {
        List<ChartCategory> categories = new ArrayList<>();
        List<@Nullable Double> rows = new ArrayList<>();
        boolean ranges = !profile.histogram().isEmpty();
        for (SqlProfile.Range range : profile.histogram()) {
            categories.add(ChartCategory.of(range.from(), say("sql.profile.range", locale, range.from(), range.to())));
            rows.add((double) range.rows());
        }
        for (SqlProfile.Value value : ranges ? List.<SqlProfile.Value>of() : profile.frequent()) {
            categories.add(ChartCategory.of(value.value(), value.value()));
            rows.add((double) value.rows());
        }
        String column = profile.column().name();
        return categories.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        "profile",
                        ranges ? ChartKind.BARS : ChartKind.ROWS,
                        say(ranges ? "sql.profile.histogram" : "sql.profile.frequent", locale, column),
                        null,
                        column,
                        column,
                        say("sql.profile.rows", locale),
                        categories,
                        List.of(ChartSeries.ofPicture(ROWS, say("sql.profile.rows", locale), ChartUnit.COUNT, rows)),
                        "/api/v1/sql/queries/%s/profile?column=%s"
                                .formatted(query, URLEncoder.encode(column, StandardCharsets.UTF_8))));
    }

    private String say(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }
}

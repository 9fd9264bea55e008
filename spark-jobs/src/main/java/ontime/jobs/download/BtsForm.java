package ontime.jobs.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/**
 * The form on which BTS lets users choose the columns of a table, completed to get all columns and all rows. It is an
 * ASP.NET page, so the hidden fields of the page must be sent back.
 */
final class BtsForm {

    private static final String COLUMNS = "input[type=checkbox]";
    private static final Map<String, String> EVERYTHING =
            Map.of("btnDownload", "Download", "cboGeography", "All", "cboYear", "All", "cboPeriod", "All");

    private final Map<String, String> fields;

    private BtsForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The completed form of a page; empty if the page has no form with columns to choose from. */
    static Optional<BtsForm> find(String page) {
        return Jsoup.parse(page).forms().stream()
                .filter(form -> !form.select(COLUMNS).isEmpty())
                .findFirst()
                .map(BtsForm::filledIn);
    }

    private static BtsForm filledIn(FormElement form) {
        Elements columns = form.select(COLUMNS);
        columns.attr("checked", "checked");
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(EVERYTHING);
        return new BtsForm(fields);
    }

    /** As a browser sends it: {@code application/x-www-form-urlencoded}. */
    String encoded() {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package ontime.jobs.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which BTS asks for the columns of a table, filled in to get all columns and all rows. It is an ASP.NET
 * page: the hidden fields that it came with must go back.
 */
final class BtsForm {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|type|value)=\"([^\"]*)\"");
    private static final Map<String, String> EVERYTHING =
            Map.of("btnDownload", "Download", "cboGeography", "All", "cboYear", "All", "cboPeriod", "All");

    private final Map<String, String> fields;

    private BtsForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The form of a page, filled in; empty where the page has no columns to choose from. */
    static Optional<BtsForm> find(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean hasColumns = false;
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            Map<String, String> input = attributes(inputs.group());
            String type = input.getOrDefault("type", "");
            hasColumns |= type.equals("checkbox");
            valueOf(type, input).ifPresent(value -> fields.put(input.getOrDefault("name", ""), value));
        }
        fields.putAll(EVERYTHING);
        return hasColumns ? Optional.of(new BtsForm(fields)) : Optional.empty();
    }

    /** As a browser sends it: {@code application/x-www-form-urlencoded}. */
    String encoded() {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> valueOf(String type, Map<String, String> input) {
        return switch (type) {
            case "hidden" -> Optional.of(input.getOrDefault("value", ""));
            case "checkbox" -> Optional.of("on");
            default -> Optional.empty();
        };
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            attributes.put(matcher.group(1), matcher.group(2));
        }
        return attributes;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

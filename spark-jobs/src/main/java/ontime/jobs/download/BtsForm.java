package ontime.jobs.download;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.jobs.download.TransferException.Category;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/**
 * The form on which BTS lets users choose the columns of a table, completed for all columns and all rows, either of one
 * month or of all times. It exists in two generations.
 *
 * <p>Today's is an ASP.NET page with lists of years and periods. Its hidden fields must be sent back, and some of its
 * fields change the page when they change, so each of those is a request of its own. The older one has a query in SQL in
 * a hidden field, which its script writes from the chosen columns.
 *
 * <p>Both have more checkboxes than columns. "Prezipped" would answer with the ready-made file instead, and
 * "documentation" adds a description to the zip; neither is sent.
 */
final class BtsForm {

    private static final String CHECKBOXES = "input[type=checkbox]";
    private static final String ALL = "All";
    private static final Pattern COLUMN = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern NOT_SENT = Pattern.compile("(?i).*(zip|doc).*");

    private static final String YEARS = "select[name=cboYear], select[name=XYEAR]";

    /** The fields that may change the page, in the order in which a user completes the form. */
    static final List<String> CHANGING_FIELDS = List.of("cboYear", "cboPeriod", "chkAllVars");

    /** The fields that BTS must know before the download, or it answers with its default year and without columns. */
    private static final List<String> NEEDED_CHANGES = List.of("cboYear", "chkAllVars");

    /** A field whose change the page sends to the server at once, as ASP.NET writes it. */
    private static final String SENDS_AT_ONCE = "__doPostBack";

    private final FormElement form;
    private final URI page;
    private final Optional<YearMonth> month;

    private BtsForm(FormElement form, URI page, Optional<YearMonth> month) {
        this.form = form;
        this.page = page;
        this.month = month;
    }

    /**
     * The form of a page; empty if the page has no form with columns to choose from.
     *
     * @param page address of the page
     * @param month of the rows; all rows if empty
     */
    static Optional<BtsForm> find(String html, URI page, Optional<YearMonth> month) {
        return Jsoup.parse(html, page.toString()).forms().stream()
                .filter(form -> form.select(CHECKBOXES).stream().anyMatch(BtsForm::isColumn))
                .findFirst()
                .map(form -> new BtsForm(form, page, month));
    }

    /** Whether the year is in the form's list. A form without a list accepts any year. */
    boolean offersYear() {
        return month.isEmpty() || offers(years(), year());
    }

    /** Whether the period is in the form's list, which may depend on the year. */
    boolean offersPeriod() {
        return month.isEmpty() || offers(periods(), period());
    }

    /** The address that the form is sent to, on the host of its page. */
    URI action() {
        String action = form.absUrl("action").replace(" ", "%20");
        URI address;
        try {
            address = action.isEmpty() ? page : URI.create(action);
        } catch (IllegalArgumentException e) {
            throw new TransferException(Category.BAD_CONTENT, "BTS's form has a malformed address: " + action, e);
        }
        if (!Redirects.isSameSite(page, address)) {
            throw new TransferException(Category.REFUSED, "BTS's form leads to another host: " + address);
        }
        return address;
    }

    /**
     * Completes a field, and returns what a browser then sends. Empty if the field is complete already.
     *
     * @param isForced whether to send the change even if the page does not say that it needs it
     */
    Optional<String> change(String name, boolean isForced) {
        Elements field = form.select("[name=" + name + "]");
        if (field.isEmpty() || !(isSentAtOnce(field) || (isForced && NEEDED_CHANGES.contains(name)))) {
            return Optional.empty();
        }
        return (field.is("select") ? select(field) : check(field))
                ? Optional.of(encode(Map.of("__EVENTTARGET", name, "__EVENTARGUMENT", "")))
                : Optional.empty();
    }

    /** Whether the page may need changes that it does not declare. */
    boolean mayNeedChanges() {
        return NEEDED_CHANGES.stream()
                .map(name -> form.select("[name=" + name + "]"))
                .anyMatch(field -> !field.isEmpty() && !isSentAtOnce(field));
    }

    private static boolean isSentAtOnce(Elements field) {
        return (field.attr("onchange") + field.attr("onclick")).contains(SENDS_AT_ONCE);
    }

    /** What a browser sends for the download: {@code application/x-www-form-urlencoded}. */
    String download() {
        form.select(CHECKBOXES).forEach(box -> {
            if (isColumn(box)) {
                box.attr("checked", "checked");
            } else if (isNotSent(box)) {
                box.removeAttr("checked");
            }
        });
        return encode(isOlder() ? olderFields() : todaysFields());
    }

    private Map<String, String> todaysFields() {
        return Map.of("cboGeography", ALL, "cboYear", year(), "cboPeriod", period(), "btnDownload", "Download");
    }

    /** What the script of the older page writes into its hidden fields. */
    private Map<String, String> olderFields() {
        String columns = form.select(CHECKBOXES).stream()
                .filter(BtsForm::isColumn)
                .map(BtsForm::column)
                .collect(Collectors.joining(","));
        String rows = month.map(rowsOf -> String.format(
                        Locale.ROOT, " WHERE Month =%d AND YEAR=%d", rowsOf.getMonthValue(), rowsOf.getYear()))
                .orElse("");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("sqlstr", " SELECT %s FROM  %s%s".formatted(columns, value("RawDataTable"), rows));
        fields.put("varlist", columns);
        fields.put("GEOGRAPHY", ALL);
        fields.put("geo", ALL + "\u00a0");
        fields.put("XYEAR", year());
        fields.put("FREQUENCY", period());
        fields.put("time", month.map(BtsForm::monthName).orElse(ALL));
        fields.put("timename", "Month");
        return fields;
    }

    /** The fields of the page, without its buttons and with some replaced. */
    private String encode(Map<String, String> replaced) {
        List<String> buttons = form.select("input[type=submit]").eachAttr("name");
        Charset charset = isOlder() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return Stream.concat(
                        form.formData().stream()
                                .filter(field -> !buttons.contains(field.key()))
                                .filter(field -> !replaced.containsKey(field.key()))
                                .map(field -> Map.entry(field.key(), field.value())),
                        replaced.entrySet().stream())
                .map(field ->
                        URLEncoder.encode(field.getKey(), charset) + "=" + URLEncoder.encode(field.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    private boolean isOlder() {
        return !form.select("input[name=sqlstr]").isEmpty();
    }

    private Elements years() {
        return form.select(YEARS);
    }

    private Elements periods() {
        return form.select("select[name=cboPeriod], select[name=FREQUENCY]");
    }

    private String year() {
        return month.map(rowsOf -> String.valueOf(rowsOf.getYear())).orElse(ALL);
    }

    /** The value of the period in the page's list, which may have a number or a name for a month. */
    private String period() {
        return month.map(rowsOf -> find(periods(), String.valueOf(rowsOf.getMonthValue()))
                        .or(() -> find(periods(), monthName(rowsOf)))
                        .map(Element::val)
                        .orElseGet(() -> String.valueOf(rowsOf.getMonthValue())))
                .orElse(ALL);
    }

    private static boolean offers(Elements list, String value) {
        return list.isEmpty() || find(list, value).isPresent();
    }

    private static Optional<Element> find(Elements list, String valueOrText) {
        return list.select("option").stream()
                .filter(option ->
                        option.val().equals(valueOrText) || option.text().equalsIgnoreCase(valueOrText))
                .findFirst();
    }

    /** Selects the year or the period in its list. False if it is selected already, or not in the list. */
    private boolean select(Elements list) {
        Optional<Element> option = find(list, list.is(YEARS) ? year() : period());
        if (option.isEmpty() || option.get().hasAttr("selected")) {
            return false;
        }
        list.select("option").removeAttr("selected");
        option.get().attr("selected", "selected");
        return true;
    }

    private static boolean check(Elements checkbox) {
        if (checkbox.hasAttr("checked")) {
            return false;
        }
        checkbox.attr("checked", "checked");
        return true;
    }

    private static String monthName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String value(String field) {
        return form.select("input[name=" + field + "]").attr("value");
    }

    /** BTS names its columns in capitals, and the other checkboxes of the page {@code chkDownloadZip} and the like. */
    private static boolean isColumn(Element checkbox) {
        return COLUMN.matcher(column(checkbox)).matches() && !isNotSent(checkbox);
    }

    private static boolean isNotSent(Element checkbox) {
        return NOT_SENT.matcher(checkbox.attr("name")).matches()
                || NOT_SENT.matcher(checkbox.id()).matches();
    }

    /** The older page gives all columns one name, and the column as the value. */
    private static String column(Element checkbox) {
        return checkbox.attr("name").equals("VarName") ? checkbox.val() : checkbox.attr("name");
    }
}

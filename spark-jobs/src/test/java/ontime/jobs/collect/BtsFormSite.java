package ontime.jobs.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * BTS's site, with its ready-made zips and one generation of its download form. It is as strict as the original: hidden
 * fields must come back, today's page must know the year and the columns before the download, and a request that the
 * site does not like is answered with a page and status 200.
 */
final class BtsFormSite implements AutoCloseable {

    /** Generations of the form. */
    enum Generation {
        TODAY,
        /** As today's, but the page does not say that it must know about the year and the columns. */
        TODAY_UNDECLARED,
        OLDER,
        NONE
    }

    /** Some of the columns, as the form names them. */
    static final List<String> COLUMNS = List.of(
            "YEAR MONTH DAY_OF_MONTH FL_DATE OP_UNIQUE_CARRIER OP_CARRIER_AIRLINE_ID TAIL_NUM OP_CARRIER_FL_NUM ORIGIN DEST"
                    .split(" "));

    private static final Pattern SQL =
            Pattern.compile(" SELECT (\\S+) FROM  T_ONTIME WHERE Month =(\\d{1,2}) AND YEAR=(\\d{4})");
    private static final int NEWEST_YEAR = 2015;
    private static final int NEWEST_MONTH = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, byte[]> readyMade = new ConcurrentHashMap<>();
    private final Map<String, byte[]> extracts = new ConcurrentHashMap<>();
    private final Queue<HttpHandler> faults = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger states = new AtomicInteger();
    private volatile Function<YearMonth, String> flights = BtsFormSite::flight;
    private final boolean isDeclared;
    private volatile boolean answersMissingZipsWithAPage;

    BtsFormSite(Generation generation) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        isDeclared = generation != Generation.TODAY_UNDECLARED;
        server.setExecutor(threads);
        handle("/", exchange -> send(exchange, 404, page("not found")));
        handle("/PREZIP/", this::readyMade);
        if (generation == Generation.TODAY || generation == Generation.TODAY_UNDECLARED) {
            handle("/DL_SelectFields.aspx", this::todaysForm);
        } else if (generation == Generation.OLDER) {
            handle("/DL_SelectFields.asp", exchange -> send(exchange, 200, olderPage()));
            handle("/DownLoad_Table.asp", this::olderDownload);
            handle(
                    "/ftproot/",
                    exchange -> send(
                            exchange,
                            200,
                            extracts.getOrDefault(exchange.getRequestURI().getPath(), new byte[0])));
        }
        server.start();
    }

    URI zips() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/PREZIP/");
    }

    void publish(YearMonth month, byte[] zip) {
        readyMade.put("/PREZIP/" + BtsMonths.fileName(month), zip);
    }

    /** How the next downloads with the form are answered, one each. */
    void fail(HttpHandler... next) {
        faults.addAll(Arrays.asList(next));
    }

    /** The lines that the form gives for a month. */
    void answerWith(Function<YearMonth, String> lines) {
        flights = lines;
    }

    /** As BTS did: a missing zip is answered with the home page and status 200. */
    void answerMissingZipsWithAPage() {
        answersMissingZipsWithAPage = true;
    }

    /** Methods and paths, in order. */
    List<String> requests() {
        return requests;
    }

    static byte[] page(String text) {
        return "<!DOCTYPE html><html><head><title>BTS</title></head><body>%s</body></html>"
                .formatted(text)
                .getBytes(StandardCharsets.UTF_8);
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath());
                handler.handle(exchange);
            }
        });
    }

    private void readyMade(HttpExchange exchange) throws IOException {
        byte[] zip = readyMade.get(exchange.getRequestURI().getPath());
        if (zip != null) {
            send(exchange, 200, zip);
        } else if (answersMissingZipsWithAPage) {
            send(exchange, 200, page("Welcome to TranStats"));
        } else {
            send(exchange, 404, page("not found"));
        }
    }

    private void todaysForm(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            send(exchange, 200, todaysPage(NEWEST_YEAR, false));
            return;
        }
        Map<String, List<String>> fields = fields(exchange, StandardCharsets.UTF_8);
        String[] state = new String(Base64.getDecoder().decode(first(fields, "__VIEWSTATE")), StandardCharsets.UTF_8)
                .split(" ", -1);
        if (!first(fields, "__EVENTVALIDATION").equals("v+/=" + state[0])) {
            send(exchange, 200, page("Validation of viewstate failed"));
            return;
        }
        int year = Integer.parseInt(state[1]);
        boolean hasAllColumns = Boolean.parseBoolean(state[2]);
        switch (first(fields, "__EVENTTARGET")) {
            case "cboYear" ->
                send(exchange, 200, todaysPage(Integer.parseInt(first(fields, "cboYear")), hasAllColumns));
            case "chkAllVars" -> send(exchange, 200, todaysPage(year, fields.containsKey("chkAllVars")));
            default -> todaysDownload(exchange, fields, year, hasAllColumns);
        }
    }

    private void todaysDownload(
            HttpExchange exchange, Map<String, List<String>> fields, int year, boolean hasAllColumns)
            throws IOException {
        // The columns count only if the page knows about them, and it forgets them when the checkbox is not sent.
        List<String> columns = hasAllColumns && fields.containsKey("chkAllVars")
                ? COLUMNS.stream().filter(fields::containsKey).toList()
                : List.of();
        if (columns.isEmpty() || !fields.containsKey("btnDownload")) {
            send(exchange, 200, page("Please select at least one variable"));
            return;
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(first(fields, "cboPeriod")));
        if (fields.containsKey("chkDownloadZip")) {
            redirect(exchange, "/PREZIP/" + BtsMonths.fileName(month));
            return;
        }
        HttpHandler download = any -> send(any, 200, extract(month, columns, fields.containsKey("chkDocumentation")));
        HttpHandler fault = faults.poll();
        (fault == null ? download : fault).handle(exchange);
    }

    private byte[] todaysPage(int selectedYear, boolean hasAllColumns) {
        int state = states.incrementAndGet();
        String viewState = Base64.getEncoder()
                .encodeToString(String.format(Locale.ROOT, "%d %d %s", state, selectedYear, hasAllColumns)
                        .getBytes(StandardCharsets.UTF_8));
        String checked = hasAllColumns ? " checked=\"checked\"" : "";
        int last = selectedYear == NEWEST_YEAR ? NEWEST_MONTH : 12;
        byte[] page = page(String.format(
                Locale.ROOT,
                """
                <form method="get" action="/search"><input type="text" name="q"/><input type="checkbox" name="chkSite"/></form>
                <form method="post" action="./DL_SelectFields.aspx?gnoyr_VQ=FGJ&amp;QO_fu146_anzr=b0-gvzr" id="form1">
                <input type="hidden" name="__EVENTTARGET" value="" /><input type="hidden" name="__EVENTARGUMENT" value="" />
                <input type="hidden" name="__VIEWSTATE" value="%s" /><input type="hidden" name="__EVENTVALIDATION" value="v+/=%d" />
                <select name="cboGeography"><option selected="selected" value="All">All</option><option value="1">Alabama</option></select>
                <select name="cboYear" onchange="javascript:setTimeout(&#39;__doPostBack(\\&#39;cboYear\\&#39;,\\&#39;\\&#39;)&#39;, 0)">%s</select>
                <select name="cboPeriod">%s</select>
                <input id="chkDownloadZip" type="checkbox" name="chkDownloadZip" checked="checked" onclick="selectZip();" /> Prezipped File
                <input id="chkDocumentation" type="checkbox" name="chkDocumentation" checked="checked" /> Documentation
                <input id="chkAllVars" type="checkbox" name="chkAllVars"%s onclick="javascript:setTimeout(&#39;__doPostBack(\\&#39;chkAllVars\\&#39;,\\&#39;\\&#39;)&#39;, 0)" />
                %s
                <input type="submit" name="btnDownload" value="Download" />
                </form>""",
                viewState,
                state,
                years(selectedYear),
                periods(selectedYear == 1987 ? 10 : 1, last),
                checked,
                COLUMNS.stream()
                        .map(column ->
                                "<input type=\"checkbox\" id=\"%1$s\" name=\"%1$s\"%2$s />".formatted(column, checked))
                        .collect(Collectors.joining("\n"))));
        return isDeclared
                ? page
                : new String(page, StandardCharsets.UTF_8)
                        .replaceAll(" on(change|click)=\"[^\"]*\"", "")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] olderPage() {
        return page(
                """
                <FORM NAME="Form1" METHOD=POST ACTION="DownLoad_Table.asp?Table_ID=236&Has_Group=3&Is_Zipped=0">
                <INPUT TYPE=hidden NAME="UserTableName" VALUE="On_Time_Performance">
                <INPUT TYPE=hidden NAME="DBShortName" VALUE="On_Time">
                <INPUT TYPE=hidden NAME="RawDataTable" VALUE="T_ONTIME">
                <INPUT TYPE=hidden NAME="sqlstr" VALUE="">
                <INPUT TYPE=hidden NAME="varlist" VALUE="">
                <INPUT TYPE=hidden NAME="geo"><INPUT TYPE=hidden NAME="time"><INPUT TYPE=hidden NAME="timename">
                <SELECT NAME="GEOGRAPHY"><OPTION VALUE="All" SELECTED>All</OPTION></SELECT>
                <SELECT NAME="XYEAR">%s</SELECT>
                <SELECT NAME="FREQUENCY">%s</SELECT>
                <INPUT TYPE=checkbox NAME="DownloadZip" ID="chkDownloadZip" CHECKED>Prezipped File
                <INPUT TYPE=checkbox NAME="Documentation" VALUE="1" CHECKED>Documentation
                %s
                </FORM>"""
                        .formatted(
                                years(NEWEST_YEAR),
                                periods(1, 12),
                                COLUMNS.stream()
                                        .map(column -> "<INPUT TYPE=checkbox NAME=VarName VALUE=\"" + column + "\">"
                                                + "<INPUT TYPE=hidden NAME=VarDesc VALUE=\"x\">")
                                        .collect(Collectors.joining("\n"))));
    }

    private void olderDownload(HttpExchange exchange) throws IOException {
        Map<String, List<String>> fields = fields(exchange, StandardCharsets.ISO_8859_1);
        Matcher sql = SQL.matcher(first(fields, "sqlstr"));
        if (!sql.matches()
                || !first(fields, "varlist").equals(sql.group(1))
                || !fields.getOrDefault("VarName", List.of())
                        .equals(List.of(sql.group(1).split(",")))
                || fields.getOrDefault("VarDesc", List.of()).size() != COLUMNS.size()
                || !first(fields, "XYEAR").equals(sql.group(3))
                || !first(fields, "FREQUENCY").equals(sql.group(2))
                || !first(fields, "time").equals(monthName(Integer.parseInt(sql.group(2))))
                || !first(fields, "geo").equals("All\u00a0")
                || !first(fields, "UserTableName").equals("On_Time_Performance")) {
            send(exchange, 200, page("Microsoft OLE DB Provider for SQL Server error '80040e14'"));
            return;
        }
        YearMonth month = YearMonth.of(Integer.parseInt(sql.group(3)), Integer.parseInt(sql.group(2)));
        if (fields.containsKey("DownloadZip")) {
            redirect(exchange, "/PREZIP/" + BtsMonths.fileName(month));
            return;
        }
        String path = String.format(Locale.ROOT, "/ftproot/TranStatsData/%d_T_ONTIME.zip", states.incrementAndGet());
        extracts.put(path, extract(month, List.of(sql.group(1).split(",")), fields.containsKey("Documentation")));
        redirect(exchange, path);
    }

    private byte[] extract(YearMonth month, List<String> columns, boolean hasDocumentation) {
        String header = columns.stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(","));
        Map<String, String> entries = new LinkedHashMap<>();
        if (hasDocumentation) {
            entries.put("Documentation.csv", "SYS_FIELD_NAME,FIELD_DESC\n");
            entries.put("readme.html", "<html>what the columns mean</html>");
        }
        entries.put("T_ONTIME_REPORTING.csv", header + ",\n" + flights.apply(month));
        return Zips.of(entries);
    }

    /** A flight in the columns of the form, whose dates have a time. */
    private static String flight(YearMonth month) {
        return String.format(
                Locale.ROOT,
                "%1$d,%2$d,1,\"%2$d/1/%1$d 12:00:00 AM\",\"AA\",19805,\"\",\"1\",\"JFK\",\"LAX\",\n",
                month.getYear(),
                month.getMonthValue());
    }

    private static String years(int selected) {
        return IntStream.rangeClosed(1987, NEWEST_YEAR)
                .mapToObj(year -> String.format(
                        Locale.ROOT,
                        "<option %s value=\"%d\">%d</option>",
                        year == selected ? "selected=\"selected\"" : "",
                        year,
                        year))
                .collect(Collectors.joining());
    }

    private static String periods(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(month ->
                        String.format(Locale.ROOT, "<option value=\"%d\">%s</option>", month, monthName(month)))
                .collect(Collectors.joining());
    }

    private static String monthName(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        exchange.sendResponseHeaders(302, -1);
    }

    private static Map<String, List<String>> fields(HttpExchange exchange, Charset charset) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            String[] nameAndValue = field.split("=", 2);
            fields.computeIfAbsent(URLDecoder.decode(nameAndValue[0], charset), name -> new ArrayList<>())
                    .add(URLDecoder.decode(nameAndValue[1], charset));
        }
        return fields;
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).get(0);
    }
}

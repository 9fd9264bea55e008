package ontime.local.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import ontime.local.format.DataFormat;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.part.SqlClient;
import ontime.local.part.SqlGatewayPart;
import ontime.local.part.SqlRefusedException;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlStatement;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sql",
        description = "Run one SELECT over the tables flights, airports, airlines and airplanes.",
        footer = {
            "",
            "./ontime sql \"SELECT Carrier, count(*) FROM flights GROUP BY Carrier\"",
            "./ontime sql --file question.sql -p origin=ORD --format csv",
            "",
            "Starts the SQL gateway if it does not run. Ctrl+C stops the query.",
            "Exit codes: 0 done, 1 failed, 2 the statement was refused."
        })
final class SqlCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 1000;
    private static final int WIDEST = 60;
    private static final List<String> TABLES = List.of("flights", "airports", "airlines", "airplanes");

    enum Format {
        table,
        csv,
        jsonl
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "STATEMENT", description = "The statement.")
    private @Nullable String statement;

    @Option(names = "--file", paramLabel = "FILE", description = "A file with the statement.")
    private @Nullable Path file;

    @Option(
            names = "-p",
            paramLabel = "NAME=VALUE",
            description = "The value of a parameter :NAME. It is a text; CAST makes another type of it.")
    private Map<String, String> parameters = new HashMap<>();

    @Option(
            names = "--format",
            defaultValue = "table",
            paramLabel = "FORMAT",
            description = "table (at most 1,000 rows are shown), csv or jsonl.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Format format;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String text = text();
        Launch launch = Launch.read();
        DataFormat.of(launch).requireKnown();
        SqlGatewayPart gateway = new SqlGatewayPart(launch);
        SqlClient client = new SqlClient(launch.settings().sql().address(), gateway.token());
        if (!gateway.isElsewhere() && !client.isReady()) {
            spec.commandLine().getErr().println("Starting the SQL gateway ...");
            gateway.start();
            gateway.awaitReady();
        }
        try {
            return run(client, text);
        } catch (SqlRefusedException e) {
            return print(e.problem(), ExitCode.USAGE);
        }
    }

    private String text() throws IOException {
        if ((statement == null) == (file == null)) {
            throw new IllegalArgumentException("give either a statement or --file");
        }
        return file == null ? String.valueOf(statement) : Files.readString(file);
    }

    private int run(SqlClient client, String text) throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        Thread stop = new Thread(() -> client.cancel(id));
        Runtime.getRuntime().addShutdownHook(stop);
        Map<String, SqlParameter> values = new HashMap<>();
        parameters.forEach((name, value) -> values.put(name, new SqlParameter(SqlParameter.Type.STRING, value)));
        SqlQuery query = client.submit(new SqlStatement(id, System.getProperty("user.name"), text, values, TABLES));
        for (long pause = 50; !query.state().isLast(); pause = Math.min(500, pause * 2)) {
            TimeUnit.MILLISECONDS.sleep(pause);
            query = client.get(id);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        if (query.problem() != null) {
            return print(query.problem(), ExitCode.FAILED);
        }
        print(client, query);
        return ExitCode.DONE;
    }

    private void print(SqlClient client, SqlQuery query) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (InputStreamReader result = new InputStreamReader(
                client.result(query.id(), format == Format.jsonl ? "jsonl" : "csv"), StandardCharsets.UTF_8)) {
            if (format == Format.table) {
                printTable(result, query.rows(), out);
            } else {
                result.transferTo(out);
            }
        }
        out.flush();
    }

    private static void printTable(InputStreamReader csv, long rows, PrintWriter out) throws IOException {
        List<List<String>> shown = new ArrayList<>();
        for (CSVRecord row : CSVParser.parse(csv, CSVFormat.RFC4180)) {
            if (shown.size() > MOST_SHOWN) {
                break;
            }
            shown.add(row.toList());
        }
        int[] widths = new int[shown.get(0).size()];
        for (List<String> row : shown) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.min(
                        WIDEST, Math.max(widths[column], row.get(column).length()));
            }
        }
        for (List<String> row : shown) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(column == 0 ? "" : "  ")
                        .append(("%-" + Math.max(1, widths[column]) + "s").formatted(row.get(column)));
            }
            out.println(line.toString().stripTrailing());
        }
        out.println(
                rows > MOST_SHOWN
                        ? String.format(
                                Locale.ROOT, "(the first %,d of %,d rows; --format csv writes all)", MOST_SHOWN, rows)
                        : String.format(Locale.ROOT, "(%,d %s)", rows, rows == 1 ? "row" : "rows"));
    }

    private int print(SqlProblem problem, int exitCode) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("ontime: " + problem.message()
                + (problem.line() == null
                        ? ""
                        : String.format(Locale.ROOT, " (line %d, column %d)", problem.line(), problem.column())));
        if (problem.hint() != null) {
            err.println(problem.hint());
        }
        err.flush();
        return exitCode;
    }
}

package ontime.sql.guard;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlStatement;
import org.apache.spark.sql.catalyst.analysis.NameParameterizedQuery;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Turns a statement into a plan that may run: text limits, one parse, the check before analysis and the one after it. */
public final class StatementGuard {

    private static final Duration PARSE_TIMEOUT = Duration.ofSeconds(10);
    private static final long STACK_BYTES = 256L << 20;
    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final int LONGEST_VALUE = 10_000;
    private static final int MOST_PARAMETERS = 100;

    /** Of decimal parameters. */
    private static final int PRECISION = 38;

    private static final int SCALE = 10;

    private final SparkSession spark;

    /**
     * The guard of a session.
     *
     * @param spark the session, whose settings {@code GatewaySession} pins
     */
    public StatementGuard(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Parses a statement and checks it before analysis. Nothing is run, and no table is opened.
     *
     * @return the plan, with its parameters bound as values
     * @throws StatementException if it cannot be parsed or may not run
     */
    public LogicalPlan parse(SqlStatement statement) {
        return parse(statement, () -> {
            SparkSession.setActiveSession(spark);
            return spark.sessionState().sqlParser();
        });
    }

    /** Parses and checks with any parser. */
    static LogicalPlan parse(SqlStatement statement, Supplier<ParserInterface> parser) {
        StatementText.check(statement.statement());
        Map<String, Literal> parameters = literals(statement.parameters());
        LogicalPlan parsed = inTime(() -> {
            LogicalPlan plan = parse(statement.statement(), parser.get());
            PlanGuard.check(plan, Set.copyOf(statement.tables()), parameters);
            return plan;
        });
        return parameters.isEmpty() ? parsed : bound(parsed, parameters);
    }

    /**
     * Analyses a plan of {@link #parse} and checks it again.
     *
     * @param granted the tables that the author may read
     * @return the analysed plan, which alone may run
     * @throws StatementException if the plan reads anything else, or would keep the gateway itself busy
     */
    public LogicalPlan analyse(LogicalPlan parsed, Set<String> granted) {
        LogicalPlan analysed = spark.sessionState()
                .executePlan(parsed, CommandExecutionMode.SKIP())
                .analyzed();
        AnalysedPlan.check(analysed, granted);
        ConstantExpressions.check(analysed);
        return analysed.transformAllExpressionsWithSubqueries(new FrameBounds());
    }

    private static LogicalPlan parse(String text, ParserInterface parser) {
        try {
            return parser.parsePlan(text);
        } catch (ParseException e) {
            throw new StatementException(SparkProblems.of(e));
        } catch (StackOverflowError e) {
            throw new StatementException(SqlProblem.of(Kind.LIMIT, "The statement is nested too deep.", null));
        }
    }

    private static LogicalPlan bound(LogicalPlan plan, Map<String, Literal> parameters) {
        return new NameParameterizedQuery(
                plan,
                CollectionConverters.asScala(parameters.keySet()).toSeq(),
                CollectionConverters.<Expression>asScala(parameters.values().stream()
                                .map(Expression.class::cast)
                                .toList())
                        .toSeq());
    }

    /** Parses on a thread with a large stack, because a nested statement needs one. */
    private static LogicalPlan inTime(Supplier<LogicalPlan> work) {
        CompletableFuture<LogicalPlan> parsed = new CompletableFuture<>();
        Thread parser = new Thread(
                null,
                () -> {
                    try {
                        parsed.complete(work.get());
                    } catch (Exception | Error e) {
                        // Scala throws checked exceptions without declaring them.
                        parsed.completeExceptionally(e);
                    }
                },
                "parser",
                STACK_BYTES);
        parser.setDaemon(true);
        parser.start();
        try {
            return parsed.get(PARSE_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new StatementException(SqlProblem.of(Kind.LIMIT, "The statement takes too long to read.", null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StatementException(SqlProblem.of(Kind.UNAVAILABLE, "The gateway is stopping.", null));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StatementException problem) {
                throw problem;
            }
            if (e.getCause() instanceof StackOverflowError) {
                throw new StatementException(SqlProblem.of(Kind.LIMIT, "The statement is nested too deep.", null));
            }
            throw new StatementException(SparkProblems.of(Objects.requireNonNullElse(e.getCause(), e)));
        }
    }

    private static Map<String, Literal> literals(Map<String, SqlParameter> parameters) {
        if (parameters.size() > MOST_PARAMETERS) {
            throw new StatementException(SqlProblem.of(
                    Kind.LIMIT,
                    String.format(Locale.ROOT, "A statement may have %d parameters.", MOST_PARAMETERS),
                    null));
        }
        Map<String, Literal> literals = new TreeMap<>();
        parameters.forEach((name, parameter) -> {
            if (!PARAMETER_NAME.matcher(name).matches()) {
                throw StatementException.refused("A parameter's name has letters, digits and underscores only.");
            }
            literals.put(name, literal(name, parameter));
        });
        return literals;
    }

    private static Literal literal(String name, SqlParameter parameter) {
        String value = parameter.value();
        if (value != null && value.length() > LONGEST_VALUE) {
            throw new StatementException(SqlProblem.of(
                    Kind.LIMIT,
                    String.format(Locale.ROOT, "The value of :%s is longer than %d.", name, LONGEST_VALUE),
                    null));
        }
        try {
            return Literal.create(value(parameter.type(), value), type(parameter.type()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new StatementException(SqlProblem.of(
                    Kind.ANALYSIS,
                    "The value of :%s is not of the type %s."
                            .formatted(name, parameter.type().name().toLowerCase(Locale.ROOT)),
                    null));
        }
    }

    private static @Nullable Object value(SqlParameter.Type type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case STRING -> text;
            case INTEGER -> Long.valueOf(text.strip());
            case DECIMAL -> Decimal.apply(new BigDecimal(text.strip()).setScale(SCALE), PRECISION, SCALE);
            case BOOLEAN -> bool(text.strip());
            case DATE -> LocalDate.parse(text.strip());
            case TIMESTAMP -> Instant.parse(text.strip()).truncatedTo(ChronoUnit.MICROS);
        };
    }

    private static DataType type(SqlParameter.Type type) {
        return switch (type) {
            case STRING -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case DECIMAL -> DataTypes.createDecimalType(PRECISION, SCALE);
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampType;
        };
    }

    private static boolean bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException("not a boolean: " + text);
    }
}

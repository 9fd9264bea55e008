package ontime.model.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@link Settings} from {@code ontime.properties}, the one place of defaults, overridden by the environment. */
public final class SettingsReader {

    private static final String RESOURCE = "/ontime.properties";
    private static final String ENVIRONMENT_PREFIX = "ONTIME_";

    private final Properties defaults;
    private final Map<String, String> environment;
    private final Set<String> read = new HashSet<>();

    private SettingsReader(Properties defaults, Map<String, String> environment) {
        this.defaults = defaults;
        this.environment = environment;
    }

    /** The settings of this process. */
    public static Settings read() {
        return read(System.getenv());
    }

    /**
     * The settings under an environment.
     *
     * @throws IllegalArgumentException where a value does not fit its setting, with the setting's name and the value
     */
    public static Settings read(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(loadDefaults(), environment);
        Settings settings = reader.settings();
        reader.requireEverySettingRead();
        return settings;
    }

    /** The environment variable of a setting: {@code ontime.web.port} is {@code ONTIME_WEB_PORT}. */
    public static String environmentName(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Environment variables that look like settings and are none: most likely misspelt. */
    public static List<String> listUnknown(Map<String, String> environment) {
        Set<String> known = loadDefaults().stringPropertyNames().stream()
                .map(SettingsReader::environmentName)
                .collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> name.startsWith(ENVIRONMENT_PREFIX) && !known.contains(name))
                .sorted()
                .toList();
    }

    private Settings settings() {
        return new Settings(
                text("ontime.data"),
                new Settings.Sources(
                        text("ontime.bts.url"), optional("ontime.reference").map(Path::of)),
                new Settings.Spark(
                        text("ontime.spark.master"),
                        memory("ontime.spark.driver.memory"),
                        positive("ontime.spark.shuffle.partitions")),
                new Settings.Kafka(
                        optional("ontime.kafka.bootstrap"), port("ontime.kafka.port"), memory("ontime.kafka.memory")),
                new Settings.Elasticsearch(
                        optional("ontime.elasticsearch.url"),
                        port("ontime.elasticsearch.port"),
                        memory("ontime.elasticsearch.memory")),
                new Settings.MongoDb(
                        optional("ontime.mongodb.uri"),
                        text("ontime.mongodb.database"),
                        port("ontime.mongodb.port"),
                        memory("ontime.mongodb.memory")),
                new Settings.Local(positive("ontime.local.months")),
                web(),
                new Settings.Notebooks(port("ontime.notebook.port"), Path.of(text("ontime.reports"))),
                airflow(),
                mail(),
                subscriptions(),
                new Settings.Models(flag("ontime.models.train.on.up")),
                new Settings.Mlflow(optional("mlflow.tracking.uri")),
                stream(),
                new Settings.Predictions(
                        positive("ontime.predictions.waiting"), positive("ontime.predictions.per.minute")));
    }

    private Settings.Airflow airflow() {
        OptionalInt jobs = optional("ontime.airflow.jobs").isPresent()
                ? OptionalInt.of(positive("ontime.airflow.jobs"))
                : OptionalInt.empty();
        return new Settings.Airflow(port("ontime.airflow.port"), jobs, optional("ontime.airflow.mail.to"));
    }

    private Settings.Web web() {
        return new Settings.Web(
                port("ontime.web.port"),
                text("ontime.web.address"),
                memory("ontime.web.memory"),
                optional("ontime.web.url").map(url -> httpAddress("ontime.web.url", url)));
    }

    private Settings.Mail mail() {
        return new Settings.Mail(
                optional("ontime.mail.host"),
                port("ontime.mail.port"),
                port("ontime.mail.pages.port"),
                text("ontime.mail.from"),
                optional("ontime.mail.user"),
                optional("ontime.mail.password").map(Secret::new),
                flag("ontime.mail.tls"));
    }

    private Settings.Subscriptions subscriptions() {
        return new Settings.Subscriptions(
                optional("ontime.subscriptions.secret").map(Secret::new),
                positive("ontime.subscriptions.mails.per.day"),
                positive("ontime.subscriptions.per.hour"));
    }

    private Settings.Stream stream() {
        return new Settings.Stream(
                optional("ontime.stream.master"),
                memory("ontime.stream.memory"),
                choice("ontime.stream.mode", Settings.StreamMode.class),
                text("ontime.stream.real.time.batch"),
                text("ontime.stream.micro.batch"),
                positive("ontime.stream.partitions"),
                positive("ontime.stream.retention.days"));
    }

    private static Properties loadDefaults() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(SettingsReader.class.getResourceAsStream(RESOURCE))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private String value(String setting) {
        String byDefault = defaults.getProperty(setting);
        if (byDefault == null) {
            throw new IllegalStateException("setting without a line in ontime.properties: " + setting);
        }
        read.add(setting);
        return environment.getOrDefault(environmentName(setting), byDefault).strip();
    }

    private String text(String setting) {
        return optional(setting)
                .orElseThrow(() -> new IllegalArgumentException(environmentName(setting) + " must not be empty"));
    }

    private Optional<String> optional(String setting) {
        return Optional.of(value(setting)).filter(value -> !value.isEmpty());
    }

    private static URI httpAddress(String setting, String value) {
        if (!value.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(environmentName(setting) + " must be an http(s) address, not: " + value);
        }
        return URI.create(value.replaceFirst("/+$", ""));
    }

    private boolean flag(String setting) {
        String value = value(setting);
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "%s must be true or false, not: %s".formatted(environmentName(setting), value));
        };
    }

    private <E extends Enum<E>> E choice(String setting, Class<E> choices) {
        String value = text(setting);
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s must be one of %s, not: %s"
                        .formatted(
                                environmentName(setting),
                                Arrays.toString(choices.getEnumConstants()).toLowerCase(Locale.ROOT),
                                value)));
    }

    private int positive(String setting) {
        return number(setting, 1, Integer.MAX_VALUE);
    }

    private int port(String setting) {
        return number(setting, 1, 65_535);
    }

    private int number(String setting, int least, int most) {
        String value = value(setting);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the setting's name.
        }
        throw new IllegalArgumentException("%s must be a whole number from %d to %d, not: %s"
                .formatted(environmentName(setting), least, most, value));
    }

    private String memory(String setting) {
        String value = text(setting);
        if (!value.matches("[1-9]\\d*[kKmMgG]")) {
            throw new IllegalArgumentException(
                    environmentName(setting) + " must be a heap size such as 512m or 2g, not: " + value);
        }
        return value;
    }

    private void requireEverySettingRead() {
        for (String setting : defaults.stringPropertyNames()) {
            if (!read.contains(setting)) {
                throw new IllegalStateException("a line of ontime.properties that nothing reads: " + setting);
            }
        }
    }
}

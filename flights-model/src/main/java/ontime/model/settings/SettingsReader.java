package ontime.model.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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
import ontime.model.settings.Setting.Form;

/**
 * Reads {@link Settings} from {@code ontime.properties}, the one place of defaults, overridden by the environment. Each
 * component of the records is a line of the file: {@code spark.driverMemory} is {@code ontime.spark.driver.memory},
 * unless {@link Setting} names another key. A {@link Secret} can also be in a file that only its owner may read:
 * {@code ONTIME_MAIL_PASSWORD_FILE} names the file of {@code ONTIME_MAIL_PASSWORD}.
 */
public final class SettingsReader {

    private static final String RESOURCE = "/ontime.properties";
    private static final String ROOT = "ontime";
    private static final String ENVIRONMENT_PREFIX = "ONTIME_";
    private static final String FILE_SUFFIX = "_FILE";
    private static final int HIGHEST_PORT = 65_535;

    private final Properties defaults;
    private final Map<String, String> environment;
    private final Set<String> read = new HashSet<>();

    /** The settings whose values can also be in a file. */
    private final Set<String> secrets = new HashSet<>();

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
     * @throws IllegalArgumentException if a value does not fit its setting, with the setting's name and the value
     */
    public static Settings read(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(loadDefaults(), environment);
        Settings settings = reader.group(Settings.class, ROOT);
        reader.requireEverySettingRead();
        return settings;
    }

    /** The environment variable of a setting: {@code ontime.web.port} is {@code ONTIME_WEB_PORT}. */
    public static String environmentName(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Environment variables that look like settings but are unknown: most likely misspelt. */
    public static List<String> listUnknown(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(loadDefaults(), Map.of());
        reader.group(Settings.class, ROOT);
        Set<String> known =
                reader.read.stream().map(SettingsReader::environmentName).collect(Collectors.toSet());
        reader.secrets.forEach(secret -> known.add(environmentName(secret) + FILE_SUFFIX));
        return environment.keySet().stream()
                .filter(name -> name.startsWith(ENVIRONMENT_PREFIX) && !known.contains(name))
                .sorted()
                .toList();
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

    private <T extends Record> T group(Class<T> type, String key) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, key))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            // What a group refuses has a message for the user.
            throw e.getCause() instanceof IllegalArgumentException refused
                    ? refused
                    : new IllegalStateException("cannot construct " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type, e);
        }
    }

    private Object value(RecordComponent component, String group) {
        Optional<Setting> setting = Optional.ofNullable(component.getAnnotation(Setting.class));
        String key = setting.map(Setting::key)
                .filter(given -> !given.isEmpty())
                .orElseGet(() -> group + "." + inDots(component.getName()));
        Form form = setting.map(Setting::form).orElse(Form.ANY);
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return group(type.asSubclass(Record.class), key);
        }
        if (type == OptionalInt.class) {
            return find(key)
                    .map(text -> OptionalInt.of(number(key, text, form)))
                    .orElseGet(OptionalInt::empty);
        }
        if (type == Optional.class) {
            Class<?> inner = inner(component.getGenericType());
            return (inner == Secret.class ? findSecret(key) : find(key)).map(text -> parse(key, text, inner, form));
        }
        return parse(key, get(key), type, form);
    }

    /** {@code driverMemory} is {@code driver.memory}. */
    private static String inDots(String name) {
        return name.replaceAll("(?=[A-Z])", ".").toLowerCase(Locale.ROOT);
    }

    private static Class<?> inner(Type optional) {
        return (Class<?>) ((ParameterizedType) optional).getActualTypeArguments()[0];
    }

    private String get(String setting) {
        return find(setting)
                .orElseThrow(() -> new IllegalArgumentException(environmentName(setting) + " must not be empty"));
    }

    private Optional<String> find(String setting) {
        String byDefault = defaults.getProperty(setting);
        if (byDefault == null) {
            throw new IllegalStateException("ontime.properties has no line for the setting " + setting);
        }
        read.add(setting);
        return Optional.of(environment
                        .getOrDefault(environmentName(setting), byDefault)
                        .strip())
                .filter(value -> !value.isEmpty());
    }

    /** The value itself, or the content of the file that the variable of the same name with _FILE names. */
    private Optional<String> findSecret(String setting) {
        Optional<String> given = find(setting);
        if (defaults.containsKey(setting + ".file")) {
            return given;
        }
        secrets.add(setting);
        String variable = environmentName(setting) + FILE_SUFFIX;
        String file = environment.getOrDefault(variable, "").strip();
        if (file.isEmpty()) {
            return given;
        }
        if (given.isPresent()) {
            throw new IllegalArgumentException(
                    "set either %s or %s, not both".formatted(environmentName(setting), variable));
        }
        return Optional.of(OwnersFile.read(variable, Path.of(file)));
    }

    private static Object parse(String setting, String value, Class<?> type, Form form) {
        if (type == int.class) {
            return number(setting, value, form);
        }
        if (type == boolean.class) {
            return flag(setting, value);
        }
        if (type.isEnum()) {
            return choice(setting, value, type.getEnumConstants());
        }
        if (type == Path.class) {
            return Path.of(value);
        }
        if (type == URI.class) {
            return httpAddress(setting, value);
        }
        if (type == Secret.class) {
            return new Secret(value);
        }
        if (type == String.class) {
            return form == Form.HEAP_SIZE ? heapSize(setting, value) : value;
        }
        throw new IllegalStateException("no setting can be a " + type);
    }

    private static int number(String setting, String value, Form form) {
        int least = form == Form.COUNT ? 0 : 1;
        int most = form == Form.PORT ? HIGHEST_PORT : Integer.MAX_VALUE;
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The exception below names the setting.
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "%s must be a whole number from %d to %d, not: %s",
                environmentName(setting),
                least,
                most,
                value));
    }

    private static boolean flag(String setting, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        "%s must be true or false, not: %s".formatted(environmentName(setting), value));
        };
    }

    private static Object choice(String setting, String value, Object[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s must be one of %s, not: %s"
                        .formatted(
                                environmentName(setting),
                                Arrays.toString(choices).toLowerCase(Locale.ROOT),
                                value)));
    }

    private static URI httpAddress(String setting, String value) {
        if (!value.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(environmentName(setting) + " must be an http(s) address, not: " + value);
        }
        return URI.create(value.replaceFirst("/+$", ""));
    }

    private static String heapSize(String setting, String value) {
        if (!value.matches("[1-9]\\d*[kKmMgG]")) {
            throw new IllegalArgumentException(
                    environmentName(setting) + " must be a heap size such as 512m or 2g, not: " + value);
        }
        return value;
    }

    private void requireEverySettingRead() {
        for (String setting : defaults.stringPropertyNames()) {
            if (!read.contains(setting)) {
                throw new IllegalStateException("nothing reads this line of ontime.properties: " + setting);
            }
        }
    }
}

package ontime.web.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Statements for common questions, to begin with. */
@Component
final class QueryTemplates {

    private static final List<String> KEYS =
            List.of("weather-into", "seasonality", "worst-routes", "causes", "airplane", "hours");

    private final MessageSource messages;

    QueryTemplates(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A template.
     *
     * @param key in addresses
     * @param question that it answers
     * @param statement in SQL
     */
    record Template(String key, String question, String statement) {}

    /** Every template, in the order in which they are shown. */
    List<Template> list(Locale locale) {
        return KEYS.stream().map(key -> template(key, locale)).toList();
    }

    Optional<Template> find(String key, Locale locale) {
        return Stream.of(key)
                .filter(KEYS::contains)
                .map(known -> template(known, locale))
                .findFirst();
    }

    private Template template(String key, Locale locale) {
        return new Template(key, messages.getMessage("sql.template." + key, null, locale), read(key));
    }

    private static String read(String key) {
        try {
            return new ClassPathResource(key + ".sql", QueryTemplates.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ontime.web.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.sql.QueryTemplate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Statements for common questions in the user's language. */
@Component
final class QueryTemplates {

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
        return Stream.of(QueryTemplate.values())
                .map(template -> translated(template, locale))
                .toList();
    }

    Optional<Template> find(String key, Locale locale) {
        return QueryTemplate.find(key).map(template -> translated(template, locale));
    }

    private Template translated(QueryTemplate template, Locale locale) {
        String question = messages.getMessage("sql.template." + template.key(), null, locale);
        return new Template(template.key(), question, template.statement());
    }
}

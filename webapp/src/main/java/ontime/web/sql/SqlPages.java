package ontime.web.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlTable;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What pages with an editor show: the editor with its parameters, the tables, and whether the gateway answers. */
@Component
final class SqlPages {

    private final SqlTables tables;
    private final QueryTemplates templates;

    SqlPages(SqlTables tables, QueryTemplates templates) {
        this.tables = tables;
        this.templates = templates;
    }

    /** Adds the editor with a statement, and the tables beside it. The page also works while the gateway is down. */
    void addEditor(UserAccount me, String statement, Map<String, SqlParameter> parameters, Locale locale, Model model) {
        model.addAttribute("id", UUID.randomUUID());
        model.addAttribute("statement", statement);
        model.addAttribute("fields", ParameterFields.of(statement, parameters));
        model.addAttribute("types", SqlParameter.Type.values());
        model.addAttribute("templates", templates.list(locale));
        List<SqlTable> readable = new ArrayList<>();
        try {
            readable.addAll(tables.list(me));
        } catch (ProblemException e) {
            if (e.status() != HttpStatus.SERVICE_UNAVAILABLE) {
                throw e;
            }
            model.addAttribute("unavailable", true);
        }
        model.addAttribute("tables", readable);
    }
}

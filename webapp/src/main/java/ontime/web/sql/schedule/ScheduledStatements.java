package ontime.web.sql.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ontime.model.account.UserAccount;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlRows;
import ontime.model.workbench.RanQuery;
import ontime.model.workbench.SavedQuery;
import ontime.web.error.ProblemException;
import ontime.web.sql.SavedQueries;
import ontime.web.sql.SqlGateway;
import ontime.web.sql.Workbench;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the runs of schedules do with saved queries: as their users would. */
@Component
final class ScheduledStatements {

    private static final int MOST_ROWS = 1_000;

    private final SavedQueries saved;
    private final Workbench workbench;
    private final SqlGateway gateway;

    ScheduledStatements(SavedQueries saved, Workbench workbench, SqlGateway gateway) {
        this.saved = saved;
        this.workbench = workbench;
        this.gateway = gateway;
    }

    /** A saved query of a user; empty if it was deleted. */
    Optional<SavedQuery> findSaved(UserAccount user, String id) {
        try {
            return Optional.of(saved.getOwn(user, id));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Runs a version under an id, or says how its query is. */
    RanQuery run(UserAccount user, UUID id, SavedQuery.Version version) {
        RanQuery ran = workbench.run(user, id, version.statement(), version.parameters());
        return workbench.getWithProgress(user, ran.id()).ran();
    }

    /** The numbers in a column of the first rows of a result; empty if there is no such column. */
    Optional<List<Double>> values(RanQuery ran, String column) {
        SqlRows rows = gateway.rows(UUID.fromString(ran.id()), 0, MOST_ROWS);
        int index = rows.columns().stream().map(SqlColumn::name).toList().indexOf(column);
        if (index < 0) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (List<@Nullable Object> row : rows.rows()) {
            Double number = SqlRows.number(row.get(index));
            if (number != null) {
                values.add(number);
            }
        }
        return Optional.of(values);
    }
}

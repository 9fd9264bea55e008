package ontime.model.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.model.sql.SqlParameter;
import org.jspecify.annotations.Nullable;

/**
 * A query that a user saved under a name. Only its user sees it, unless it is shared, and only its user changes it.
 *
 * @param id 32 random hex digits
 * @param user whose query it is
 * @param name of the query
 * @param description what it is for; may be empty
 * @param shared whether every user sees it
 * @param versions at least one, the oldest first
 */
public record SavedQuery(
        String id, String user, String name, String description, boolean shared, List<Version> versions) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 80;

    /** The most characters of a description. */
    public static final int LONGEST_DESCRIPTION = 500;

    /** The most versions: the oldest are forgotten first. */
    public static final int MOST_VERSIONS = 50;

    public SavedQuery {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a saved query has a version");
        }
        versions = List.copyOf(versions);
    }

    /**
     * A statement as it was at a time.
     *
     * @param number from 1
     * @param statement in SQL
     * @param parameters by name, with their last values
     * @param chart of its result; null if there is none
     * @param savedAt when it was saved
     */
    public record Version(
            int number,
            String statement,
            Map<String, SqlParameter> parameters,
            @Nullable QueryChart chart,
            Instant savedAt) {

        public Version {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The newest version. */
    public Version newest() {
        return versions.get(versions.size() - 1);
    }

    /** The same query with a further version; one that says the same as the newest is not added. */
    public SavedQuery saving(
            String statement, Map<String, SqlParameter> parameters, @Nullable QueryChart chart, Instant now) {
        Version next = new Version(newest().number() + 1, statement, parameters, chart, now);
        if (newest().equals(new Version(newest().number(), statement, parameters, chart, newest().savedAt()))) {
            return this;
        }
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        return new SavedQuery(
                id, user, name, description, shared, all.subList(Math.max(0, all.size() - MOST_VERSIONS), all.size()));
    }

    /** The same versions under another name. */
    public SavedQuery named(String newName, String newDescription, boolean newShared) {
        return new SavedQuery(id, user, newName, newDescription, newShared, versions);
    }
}

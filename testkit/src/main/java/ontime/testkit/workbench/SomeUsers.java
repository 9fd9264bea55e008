package ontime.testkit.workbench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ontime.model.account.ApiToken;
import ontime.model.account.UserAccount;
import ontime.model.account.UserMail;
import ontime.model.account.UserSession;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import ontime.model.workbench.QueryChart;
import ontime.model.workbench.QuerySchedule;
import ontime.model.workbench.RanQuery;
import ontime.model.workbench.SavedQuery;

/** Ana and Ben, their sessions, tokens and queries: each list in the order of the ids. */
public final class SomeUsers {

    /** When everything here happened. */
    public static final Instant NOW = Instant.parse("2026-01-15T10:00:00.123Z");

    private static final QueryChart CHART = new QueryChart("bars", "carrier", "flights", null);
    private static final Map<String, SqlParameter> PARAMETERS = Map.of(
            "dest", new SqlParameter(SqlParameter.Type.STRING, "O'Hare; $x"),
            "month", new SqlParameter(SqlParameter.Type.INTEGER, "1"));

    private SomeUsers() {}

    /** Ana may read everything and is an administrator; Ben may read airlines. */
    public static List<UserAccount> accounts() {
        return List.of(
                new UserAccount("ana", "$2a$04$hash", true, List.of(), NOW, NOW.plusSeconds(1)),
                new UserAccount("ben.2-x", "$2a$04$other", false, List.of("airlines"), NOW, NOW));
    }

    /** One for each. */
    public static List<ApiToken> tokens() {
        return List.of(new ApiToken("0a", "ben.2-x", "laptop", NOW), new ApiToken("0b", "ana", "", NOW));
    }

    /** Two of Ana's. */
    public static List<UserSession> sessions() {
        return List.of(new UserSession("1a", "ana", NOW, NOW.plusSeconds(60)), new UserSession("1b", "ana", NOW, NOW));
    }

    /** One that is confirmed, and one that is not. */
    public static List<UserMail> mails() {
        return List.of(
                new UserMail("ana", "aGlkZGVu", "n1", NOW, NOW), new UserMail("ben", "b3RoZXI=", "n2", NOW, null));
    }

    /** One that has not run, and a weekly one that failed. */
    public static List<QuerySchedule> schedules() {
        SavedQuery saved = savedQueries().get(0);
        SavedQuery other = new SavedQuery(
                "f".repeat(32),
                "ana",
                "Other",
                "",
                false,
                List.of(new SavedQuery.Version(1, "SELECT 1", Map.of(), null, NOW)));
        return List.of(
                QuerySchedule.of(saved, null, 7, "minutes", QuerySchedule.Comparison.ABOVE, 0.5, "en", NOW),
                QuerySchedule.of(other, DayOfWeek.MONDAY, 0, "minutes", QuerySchedule.Comparison.BELOW, -3, "es", NOW)
                        .ran(NOW, "00000000-0000-4000-8000-000000000002", true)
                        .failed(NOW, null, "The result has no column minutes.")
                        .held(NOW.plusSeconds(60)));
    }

    /** One of Ben's that failed, and two of Ana's: one that finished and one that runs. */
    public static List<RanQuery> ranQueries() {
        return List.of(
                new RanQuery(
                        "00000000-0000-4000-8000-000000000001",
                        "ben",
                        "SELECT\n  BAD",
                        Map.of(),
                        List.of(),
                        SqlQuery.State.FAILED,
                        NOW,
                        NOW,
                        0L,
                        null,
                        new SqlProblem(SqlProblem.Kind.SYNTAX, "BAD is not known.", 2, 3, null),
                        false,
                        null),
                new RanQuery(
                        "00000000-0000-4000-8000-000000000002",
                        "ana",
                        "SELECT carrier, count(*) flights FROM flights WHERE dest = :dest AND month = :month",
                        PARAMETERS,
                        List.of("airlines", "flights"),
                        SqlQuery.State.FINISHED,
                        NOW,
                        NOW.plusMillis(3_210),
                        3_210L,
                        12_345_678_901L,
                        null,
                        true,
                        CHART),
                new RanQuery(
                        "00000000-0000-4000-8000-000000000003",
                        "ana",
                        "SELECT 1",
                        Map.of(),
                        List.of(),
                        SqlQuery.State.RUNNING,
                        NOW,
                        null,
                        null,
                        null,
                        null,
                        false,
                        new QueryChart("lines", "week", "minutes", "route")));
    }

    /** One with two versions. */
    public static List<SavedQuery> savedQueries() {
        return List.of(new SavedQuery(
                        "0123456789abcdef0123456789abcdef",
                        "ben",
                        "Wetter in Köln",
                        "",
                        true,
                        List.of(new SavedQuery.Version(1, "SELECT 1", Map.of(), null, NOW)))
                .saving("SELECT :dest, :month", PARAMETERS, CHART, NOW.plusSeconds(1)));
    }
}

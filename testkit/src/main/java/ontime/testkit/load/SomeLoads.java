package ontime.testkit.load;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ontime.model.load.FileAccount;
import ontime.model.load.LoadWarning;
import ontime.model.load.LoadWarning.CodeCount;
import ontime.model.load.MonthLoad;
import ontime.model.load.QualityRule;

/** Loads for tests: a month without problems, and one with everything that a page can show. */
public final class SomeLoads {

    /** The last month of the year before, of one flight. */
    public static final MonthLoad DECEMBER_2007 = new MonthLoad(
            YearMonth.of(2007, 12),
            1,
            2,
            Instant.parse("2026-11-20T23:59:59.999Z"),
            false,
            List.of(new FileAccount(
                    "2007_12.csv",
                    "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                    640,
                    2,
                    1,
                    Map.of(),
                    0,
                    0,
                    1,
                    List.of())),
            List.of());

    /** One file without problems. */
    public static final MonthLoad JANUARY_2008 = new MonthLoad(
            YearMonth.of(2008, 1),
            605_765,
            3,
            Instant.parse("2026-11-21T06:30:00.125Z"),
            false,
            List.of(new FileAccount(
                    "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_1.zip",
                    "3c6e0b8a9c15224a8228b9a98ca1531d3c6e0b8a9c15224a8228b9a98ca1531d",
                    24_117_248,
                    605_766,
                    605_765,
                    Map.of(),
                    0,
                    0,
                    1,
                    List.of())),
            List.of());

    /** Two files with bad lines, duplicates, a blank line and a column of their own, and warnings. */
    public static final MonthLoad FEBRUARY_2008 = new MonthLoad(
            YearMonth.of(2008, 2),
            569_232,
            4,
            Instant.parse("2026-11-21T06:31:00.5Z"),
            false,
            List.of(
                    new FileAccount(
                            "2008_2_first.csv",
                            "9f86d081884c7d659a2feaa0c55ad0159f86d081884c7d659a2feaa0c55ad015",
                            1_024,
                            569_240,
                            569_230,
                            Map.of("BAD_WIDTH", 2L, "RULE_CODE", 1L),
                            4,
                            2,
                            1,
                            List.of("Mood", "Weather<b>")),
                    new FileAccount(
                            "2008_2_second.csv.gz",
                            "60303ae22b998861bce3b28f33eec1be60303ae22b998861bce3b28f33eec1be",
                            512,
                            3,
                            2,
                            Map.of(),
                            0,
                            0,
                            1,
                            List.of())),
            List.of(
                    new LoadWarning(
                            QualityRule.UNKNOWN_AIRPORT,
                            3,
                            "Departures and arrivals at airports that no reference data has: ZZY (2), ZZZ (1)",
                            List.of(new CodeCount("ZZY", 2), new CodeCount("ZZZ", 1))),
                    new LoadWarning(
                            QualityRule.CANCELLED_WITHOUT_CODE,
                            1_234,
                            "Cancelled flights without a reason: 1,234 (0.2% of all)"),
                    new LoadWarning(
                            QualityRule.ROWS_UNLIKE_YEAR_BEFORE,
                            259_768,
                            "31% fewer rows than in 2007-02: 569,232 against 829,000")));

    private SomeLoads() {}

    /** All, oldest first. */
    public static List<MonthLoad> list() {
        return List.of(DECEMBER_2007, JANUARY_2008, FEBRUARY_2008);
    }
}

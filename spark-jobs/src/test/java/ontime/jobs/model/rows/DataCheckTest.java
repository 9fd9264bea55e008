package ontime.jobs.model.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import ontime.jobs.model.EveningDelays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class DataCheckTest {

    private static final Dataset<Row> FLIGHTS = EveningDelays.flights(0);

    @Test
    void flightsThatCanBeTrueAreNoTrouble() {
        assertThat(DataCheck.find(FLIGHTS)).isEmpty();
    }

    @Test
    void arrivalsThatDoNotFollowDeparturesAreNamedThoughOnSomeDaysOnly() {
        assertThat(DataCheck.find(EveningDelays.flights(31)).orElseThrow().words())
                .contains("do not follow");
        assertThat(DataCheck.find(EveningDelays.flights(4)).orElseThrow().words())
                .contains("on 4 of 31 days");
    }

    @Test
    void labelsThatBtsContradictsAreNamed() {
        Dataset<Row> contradicted = FLIGHTS.withColumn(
                "ArrDel15",
                when(col("FlightNum").mod(10).equalTo(0), 1)
                        .otherwise(when(col("ArrDelay").geq(15), 1).otherwise(0)));

        assertThat(DataCheck.find(contradicted).orElseThrow().words()).contains("ArrDel15");
    }

    @Test
    void aMonthThatIsAllLateOrTurnedRoundIsNamed() {
        Dataset<Row> allLate = FLIGHTS.withColumn("ArrDelay", col("ArrDelay").plus(60));
        Dataset<Row> turned = FLIGHTS.withColumn("ArrDelay", lit(20).minus(col("ArrDelay")));

        assertThat(DataCheck.find(allLate).orElseThrow().words()).contains("late");
        assertThat(DataCheck.find(turned)).isPresent();
    }

    @Test
    void tooFewFlightsToJudgeByAreNamed() {
        assertThat(DataCheck.find(FLIGHTS.limit(100)).orElseThrow().words()).contains("only 100");
    }
}

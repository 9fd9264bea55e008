package ontime.jobs.model.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import ontime.jobs.model.EveningDelays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class DataTroubleTest {

    private static final Dataset<Row> FLIGHTS = EveningDelays.flights(0);

    @Test
    void flightsThatCanBeTrueAreNoTrouble() {
        assertThat(DataTrouble.find(FLIGHTS)).isEmpty();
    }

    @Test
    void arrivalsThatDoNotFollowDeparturesAreNamedThoughOnSomeDaysOnly() {
        assertThat(DataTrouble.find(EveningDelays.flights(31)).orElseThrow()).contains("do not follow");
        assertThat(DataTrouble.find(EveningDelays.flights(4)).orElseThrow()).contains("on 4 of 31 days");
    }

    @Test
    void labelsThatBtsContradictsAreNamed() {
        Dataset<Row> contradicted = FLIGHTS.withColumn(
                "ArrDel15",
                when(col("FlightNum").mod(10).equalTo(0), 1)
                        .otherwise(when(col("ArrDelay").geq(15), 1).otherwise(0)));

        assertThat(DataTrouble.find(contradicted).orElseThrow()).contains("ArrDel15");
    }

    @Test
    void aMonthThatIsAllLateOrTurnedRoundIsNamed() {
        Dataset<Row> allLate = FLIGHTS.withColumn("ArrDelay", col("ArrDelay").plus(60));
        Dataset<Row> turned = FLIGHTS.withColumn("ArrDelay", lit(20).minus(col("ArrDelay")));

        assertThat(DataTrouble.find(allLate).orElseThrow()).contains("late");
        assertThat(DataTrouble.find(turned)).isPresent();
    }

    @Test
    void tooFewFlightsToJudgeByAreNamed() {
        assertThat(DataTrouble.find(FLIGHTS.limit(100)).orElseThrow()).contains("only 100");
    }
}

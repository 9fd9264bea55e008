package ontime.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.jobs.TestSpark;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;

class JobSessionTest {

    @Test
    void monthsOfOnePartitionEachStayPartitionsOfTheirOwn() {
        Dataset<Long> month = TestSpark.session().range(3).coalesce(1);

        assertThat(month.union(month).toJavaRDD().getNumPartitions()).isEqualTo(2);
    }
}

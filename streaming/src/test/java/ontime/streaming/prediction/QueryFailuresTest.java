package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import ontime.stores.StoreUnavailableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

final class QueryFailuresTest {

    @Test
    void aFailureThatKafkaCausedPassesOnceItIsBack() {
        assertThat(QueryFailures.isOfServer(inQuery(new TimeoutException("no broker answers"))))
                .isTrue();
    }

    @Test
    void aFailureThatAStoreCausedPassesOnceItIsBack() {
        assertThat(QueryFailures.isOfServer(
                        inQuery(new StoreUnavailableException("MongoDB", new IllegalStateException("no server")))))
                .isTrue();
    }

    @Test
    void aFailureOfMongoDbsDriverPassesOnceTheServerIsBack() throws ReflectiveOperationException {
        Constructor<?> exception = Class.forName("com.mongodb.MongoException").getConstructor(String.class);

        assertThat(QueryFailures.isOfServer(inQuery((Throwable) exception.newInstance("not primary"))))
                .isTrue();
    }

    @Test
    void aFullDiskPassesOnceThereIsSpace() {
        assertThat(QueryFailures.isOfServer(inQuery(new IOException("No space left on device"))))
                .isTrue();
    }

    @Test
    void anyOtherFailureStays() {
        assertThat(QueryFailures.isOfServer(inQuery(new IllegalStateException("the checkpoint is damaged"))))
                .isFalse();
        assertThat(QueryFailures.isOfServer(new NullPointerException())).isFalse();
    }

    private static Throwable inQuery(Throwable cause) {
        return new IllegalStateException("Query predictions failed", new IllegalStateException("Job aborted", cause));
    }
}

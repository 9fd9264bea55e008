package ontime.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.stream.IntStream;
import ontime.stores.MongoSink;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoSinkIT {

    private static final int MORE_THAN_ONE_BATCH = 1_201;

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Test
    void writingAgainReplacesInsteadOfDuplicating() {
        MongoSink sink = new MongoSink(database.connection());
        sink.replaceAll("things", documents("old"));

        long written = sink.replaceAll("things", documents("new"));

        assertThat(written).isEqualTo(MORE_THAN_ONE_BATCH);
        assertThat(database.connection().list("things"))
                .hasSize(MORE_THAN_ONE_BATCH)
                .allMatch(document -> "new".equals(document.getString("Value")));
    }

    @Test
    void aServerThatAnswersIsHealthy() {
        assertThat(database.connection().check().trouble()).isEmpty();
    }

    private static Iterator<Document> documents(String value) {
        return IntStream.range(0, MORE_THAN_ONE_BATCH)
                .mapToObj(i -> new Document("_id", "id" + i).append("Value", value))
                .iterator();
    }
}

package ontime.testkit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import ontime.model.catalog.Names;
import ontime.stores.subscription.MongoSubscriptions;
import ontime.stores.subscription.Subscriptions;
import ontime.testkit.stack.FreshDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoSubscriptionsIT extends SubscriptionsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Subscriptions open() {
        return new MongoSubscriptions(database.connection(), SomeSubscriptions.SECRET);
    }

    @Test
    void theAddressIsNowhereInTheDocument() {
        open().add(SomeSubscriptions.full());

        Document stored = database.connection().list(Names.SUBSCRIPTIONS).get(0);

        assertThat(stored.toJson()).doesNotContainIgnoringCase("lovelace").doesNotContain("example.org");
        byte[] address = stored.get("Address", Binary.class).getData();
        assertThat(new String(address, StandardCharsets.ISO_8859_1)).doesNotContainIgnoringCase("lovelace");
    }
}

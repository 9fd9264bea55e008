package ontime.stores.subscription;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The documents of {@code subscriptions}: watches by their keys, and the address encrypted or absent. By hand, because
 * reading and writing need the secret.
 */
final class SubscriptionDocuments {

    static final String ASKED = "Asked";
    static final String MAILED_AT = "MailedAt";

    private final SubscriptionSecret secret;

    SubscriptionDocuments(SubscriptionSecret secret) {
        this.secret = secret;
    }

    Document of(Subscription subscription) {
        Document document = new Document("_id", subscription.id());
        subscription
                .findAddress()
                .ifPresent(address -> document.append("Address", new Binary(secret.encrypt(address))));
        return document.append("Language", subscription.language())
                .append(
                        "Watches",
                        subscription.watches().stream().map(Watch::key).toList())
                .append("Salt", subscription.salt())
                .append(
                        ASKED,
                        subscription.asked().stream()
                                .map(SubscriptionDocuments::of)
                                .toList());
    }

    private static Document of(AskedWatch asked) {
        Document document = new Document("Nonce", asked.nonce())
                .append("Watch", asked.watch().key())
                .append("Language", asked.language())
                .append("AskedAt", Date.from(asked.askedAt()));
        asked.findMailedAt().ifPresent(at -> document.append(MAILED_AT, Date.from(at)));
        asked.findConfirmedAt().ifPresent(at -> document.append("ConfirmedAt", Date.from(at)));
        return document;
    }

    Subscription subscription(Document document) {
        Binary address = document.get("Address", Binary.class);
        return new Subscription(
                document.getString("_id"),
                address == null ? null : secret.decrypt(address.getData()),
                document.getString("Language"),
                document.getList("Watches", String.class).stream()
                        .map(Watch::parse)
                        .toList(),
                document.getString("Salt"),
                asked(document.getList(ASKED, Document.class)));
    }

    private static List<AskedWatch> asked(List<Document> documents) {
        return documents.stream()
                .map(document -> new AskedWatch(
                        document.getString("Nonce"),
                        Watch.parse(document.getString("Watch")),
                        document.getString("Language"),
                        document.getDate("AskedAt").toInstant(),
                        instant(document.getDate(MAILED_AT)),
                        instant(document.getDate("ConfirmedAt"))))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

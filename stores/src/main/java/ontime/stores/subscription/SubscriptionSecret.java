package ontime.stores.subscription;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Secret;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Protects addresses. It identifies them by a keyed hash, encrypts them (AES-256-GCM), and makes the keys in the links of
 * emails. So a copy of the store reveals no address and cannot forge a link. Each use has its own key, derived from the one
 * secret.
 *
 * <p>A key in a link is 43 characters: the 16 bytes of the subscription's id, then 16 bytes that only this secret makes.
 */
public final class SubscriptionSecret {

    /** Bytes of the secret. */
    static final int BYTES = 32;

    private static final int HALF_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final Supplier<Secret> setting;
    private final SecureRandom random = new SecureRandom();
    private volatile byte @Nullable [] secret;

    private SubscriptionSecret(Supplier<Secret> setting) {
        this.setting = setting;
    }

    /**
     * The secret in a setting.
     *
     * @throws IllegalArgumentException if it is not 32 bytes in Base64
     */
    public static SubscriptionSecret of(Secret setting) {
        SubscriptionSecret read = new SubscriptionSecret(() -> setting);
        read.key("checked");
        return read;
    }

    /** A secret that is read when it is first needed: without subscriptions, it never is. */
    static SubscriptionSecret ofLater(Supplier<Secret> setting) {
        return new SubscriptionSecret(setting);
    }

    /** The key for a use. */
    private byte[] key(String use) {
        byte[] known = secret;
        if (known == null) {
            known = bytes(setting.get().value());
            secret = known;
        }
        return mac(known, use);
    }

    private static byte[] bytes(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Reported below, without the value.
        }
        throw new IllegalArgumentException(
                "the secret of subscriptions must be 32 bytes in Base64 (openssl rand -base64 32)");
    }

    /** The id of an address's subscription: 32 hex digits, equal for all spellings of one mailbox. */
    public String id(MailAddress address) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac(key("ids"), address.mailbox()), HALF_BYTES));
    }

    /** A random value: 128 bits in hex. */
    public String nonce() {
        byte[] bytes = new byte[HALF_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The key in a link that confirms a request. */
    public String confirmationKey(Subscription subscription, AskedWatch asked) {
        return key(subscription, mac(key("confirmations"), subscription.id(), subscription.salt(), asked.nonce()));
    }

    /** The key in the links of daily emails, for seeing the watches and for unsubscribing. */
    public String managementKey(Subscription subscription) {
        return key(subscription, mac(key("managements"), subscription.id(), subscription.salt()));
    }

    /**
     * The key of the calendar of a subscription. It shows the watched flights and can change nothing, because calendar
     * programs and their makers store it.
     */
    public String calendarKey(Subscription subscription) {
        return key(subscription, mac(key("calendars"), subscription.id(), subscription.salt()));
    }

    /**
     * The id of a client's prediction request with an idempotency key: the same for the same two, another for another
     * client, and nobody without the secret can compute it.
     */
    public UUID requestId(String client, String idempotencyKey) {
        ByteBuffer bytes = ByteBuffer.wrap(mac(key("requests"), client, idempotencyKey));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The subscription that a key names; empty if it is not a key. The caller still has to verify the key. */
    public static Optional<String> findId(String key) {
        return key.matches("[A-Za-z0-9_-]{43}")
                ? Optional.of(HexFormat.of()
                        .formatHex(Arrays.copyOf(Base64.getUrlDecoder().decode(key), HALF_BYTES)))
                : Optional.empty();
    }

    /** What a key confirms of a subscription. */
    public Optional<AskedWatch> findConfirmed(Subscription subscription, String key) {
        return subscription.asked().stream()
                .filter(asked -> isSame(confirmationKey(subscription, asked), key))
                .findFirst();
    }

    /** Whether a key is the one of a subscription's daily emails. */
    public boolean isManagementKey(Subscription subscription, String key) {
        return isSame(managementKey(subscription), key);
    }

    /** Whether a key is the one of a subscription's calendar. */
    public boolean isCalendarKey(Subscription subscription, String key) {
        return isSame(calendarKey(subscription), key);
    }

    /** An address as text that only this secret reads. */
    public String hide(MailAddress address) {
        return Base64.getEncoder().encodeToString(encrypt(address));
    }

    /**
     * The address that was hidden.
     *
     * @throws IllegalStateException if it was hidden with another secret
     */
    public MailAddress reveal(String hidden) {
        return decrypt(Base64.getDecoder().decode(hidden));
    }

    /**
     * What only this secret can say of some texts, for a link: 22 characters.
     *
     * @param use what the link is for, in words of its own
     */
    public String proof(String use, String... parts) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(key(use), parts), HALF_BYTES));
    }

    /** Whether a text is the proof of others. */
    public boolean isProof(String text, String use, String... parts) {
        return isSame(proof(use, parts), text);
    }

    byte[] encrypt(MailAddress address) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, address.text().getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /** @throws IllegalStateException if it was encrypted with another secret */
    MailAddress decrypt(byte[] stored) {
        byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
        byte[] hidden = Arrays.copyOfRange(stored, NONCE_BYTES, stored.length);
        return new MailAddress(new String(cipher(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.US_ASCII));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key("addresses"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a stored mail address can't be read: it was stored with another ONTIME_SUBSCRIPTIONS_SECRET", e);
        }
    }

    private static String key(Subscription subscription, byte[] proof) {
        byte[] id = HexFormat.of().parseHex(subscription.id());
        byte[] key = ByteBuffer.allocate(2 * HALF_BYTES)
                .put(id)
                .put(proof, 0, HALF_BYTES)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    /** Compares in constant time. */
    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] mac(byte[] key, String... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

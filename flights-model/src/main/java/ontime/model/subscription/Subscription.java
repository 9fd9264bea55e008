package ontime.model.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one mail address: what its owner watches, and what somebody asked to watch with it within the last 24
 * hours. An owner who unsubscribes is forgotten but for the times of the last confirmation mails, so that their number stays
 * limited; these go after 24 hours too.
 *
 * @param id a keyed hash of the address, 32 hex digits: the document's id
 * @param address null once its owner has unsubscribed
 * @param language of the daily mails: en or es
 * @param watches that the owner has confirmed, oldest first; none: no mail is sent
 * @param salt random, in hex: what links for managing are made from, other after each unsubscribing
 * @param asked within the last 24 hours, oldest first
 */
public record Subscription(
        String id,
        @Nullable MailAddress address,
        String language,
        List<Watch> watches,
        String salt,
        List<AskedWatch> asked) {

    /** Watches of one address. */
    public static final int MOST_WATCHES = 20;

    public Subscription {
        if (!id.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not the id of a subscription: " + id);
        }
        watches = List.copyOf(watches);
        asked = List.copyOf(asked);
    }

    /** One of an address that nothing is known of. */
    public static Subscription of(String id, MailAddress address, String language, String salt) {
        return new Subscription(id, address, language, List.of(), salt, List.of());
    }

    /** The address, unless its owner has unsubscribed. */
    public Optional<MailAddress> findAddress() {
        return Optional.ofNullable(address);
    }

    /** Whether its owner has confirmed something and gets mails. */
    public boolean isConfirmed() {
        return address != null && !watches.isEmpty();
    }

    /** Whether there is nothing left to keep. */
    public boolean isOver() {
        return watches.isEmpty() && asked.isEmpty();
    }

    /** With one more watch to confirm, for an address that may have been forgotten meanwhile. */
    public Subscription asking(AskedWatch next, MailAddress of) {
        return new Subscription(
                id,
                of,
                language,
                watches,
                salt,
                Stream.concat(asked.stream(), Stream.of(next)).toList());
    }

    /** With the link of what was asked for noted as mailed. */
    public Subscription mailed(String nonce, Instant now) {
        return withAsked(asked.stream()
                .map(one -> one.nonce().equals(nonce) ? one.mailed(now) : one)
                .toList());
    }

    /** With what was asked for confirmed by the owner, whose mails are in its language from now on. */
    public Subscription confirmed(AskedWatch confirmed, Instant now) {
        List<Watch> all = new ArrayList<>(watches);
        if (!all.contains(confirmed.watch()) && all.size() < MOST_WATCHES) {
            all.add(confirmed.watch());
        }
        return new Subscription(
                id,
                address,
                confirmed.language(),
                all,
                salt,
                asked.stream()
                        .map(one -> one.nonce().equals(confirmed.nonce()) ? one.confirmed(now) : one)
                        .toList());
    }

    /** Without a watch. */
    public Subscription without(Watch watch) {
        return new Subscription(
                id,
                address,
                language,
                watches.stream().filter(one -> !one.equals(watch)).toList(),
                salt,
                asked);
    }

    /**
     * Forgotten: no address, no watches, no link that works.
     *
     * @param nextSalt of the links of a later subscription
     */
    public Subscription unsubscribed(String nextSalt) {
        return new Subscription(
                id,
                null,
                language,
                List.of(),
                nextSalt,
                asked.stream().filter(one -> one.mailedAt() != null).toList());
    }

    /** Without what was asked for more than 24 hours ago. */
    public Subscription expired(Instant now) {
        return withAsked(asked.stream().filter(one -> !one.isOver(now)).toList());
    }

    private Subscription withAsked(List<AskedWatch> next) {
        return new Subscription(id, address, language, watches, salt, next);
    }
}

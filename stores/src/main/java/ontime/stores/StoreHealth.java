package ontime.stores;

import java.util.Optional;

/**
 * Whether a store answers.
 *
 * @param store its name for people: "MongoDB at localhost:27017"
 * @param trouble why it does not answer; empty if it does
 */
public record StoreHealth(String store, Optional<String> trouble) {

    /** A store that answers. */
    public static StoreHealth ofAnswering(String store) {
        return new StoreHealth(store, Optional.empty());
    }

    /** A store that does not, and why. */
    public static StoreHealth ofTrouble(String store, String trouble) {
        return new StoreHealth(store, Optional.of(trouble));
    }

    public boolean isAnswering() {
        return trouble.isEmpty();
    }
}

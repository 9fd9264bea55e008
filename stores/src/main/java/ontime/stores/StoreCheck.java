package ontime.stores;

/** Whatever can say whether it works: the health page, readiness and tests that need a server read the same answer. */
@FunctionalInterface
public interface StoreCheck {

    /** Asks the store, and answers within seconds; never throws because the store is away. */
    StoreHealth check();
}

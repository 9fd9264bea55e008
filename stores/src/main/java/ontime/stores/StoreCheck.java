package ontime.stores;

/** A health check. The health page, the readiness probe and tests that need a server all read it. */
@FunctionalInterface
public interface StoreCheck {

    /** Checks the store. Returns within seconds, and does not throw if the store is down. */
    StoreHealth check();
}

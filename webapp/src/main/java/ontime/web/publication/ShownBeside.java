package ontime.web.publication;

/**
 * Something that some pages show in addition to the loaded flights. Its version is part of their ETags. It changes
 * without a publication, so these pages have no {@link DataVersion}, and caches in front of the application don't store
 * them.
 */
public interface ShownBeside {

    /** Whether the page at an address shows it. */
    boolean isShownAt(String path);

    /**
     * Changes whenever it changes.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    String fingerprint();
}

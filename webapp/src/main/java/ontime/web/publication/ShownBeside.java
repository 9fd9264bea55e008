package ontime.web.publication;

/** What the pages of some addresses show beside the loaded flights. Its version is part of their ETags. */
public interface ShownBeside {

    /** Whether the pages at an address show it. */
    boolean isShownAt(String path);

    /**
     * Changes whenever what is shown does.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    String fingerprint();
}

package ontime.web.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Limits what clients do at the same time, each alone and all together, so that none takes the capacity of the others. */
public final class ClientShares {

    private final int mostOfOne;
    private final int mostOfAll;
    private final Map<String, Integer> byClient = new HashMap<>();
    private int all;

    /**
     * Nothing is taken yet.
     *
     * @param mostOfOne places that one client may have at the same time
     * @param mostOfAll places of all clients
     */
    public ClientShares(int mostOfOne, int mostOfAll) {
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    /**
     * Takes a place.
     *
     * @param address of the client
     * @return gives the place back, once, however often it runs; empty if the client or all clients have no place left
     */
    public synchronized Optional<Runnable> take(String address) {
        String client = ClientAddress.client(address);
        int taken = byClient.getOrDefault(client, 0);
        if (taken >= mostOfOne || all >= mostOfAll) {
            return Optional.empty();
        }
        byClient.put(client, taken + 1);
        all++;
        AtomicBoolean given = new AtomicBoolean();
        return Optional.of(() -> {
            if (given.compareAndSet(false, true)) {
                giveBack(client);
            }
        });
    }

    private synchronized void giveBack(String client) {
        byClient.computeIfPresent(client, (key, taken) -> taken == 1 ? null : taken - 1);
        all--;
    }
}

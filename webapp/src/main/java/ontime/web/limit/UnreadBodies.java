package ontime.web.limit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bodies that clients have not read yet. If they take too much memory, the client with the most bytes loses one: who
 * reads many answers slowly takes no place from a visitor who reads one.
 */
final class UnreadBodies {

    private final long most;
    private final Set<UnreadBody> bodies = new LinkedHashSet<>();
    private final Map<String, Long> byClient = new HashMap<>();
    private long bytes;

    /**
     * No bodies.
     *
     * @param most bytes in total
     */
    UnreadBodies(long most) {
        this.most = most;
    }

    /**
     * Adds a body. If all bodies together are too long then, gives up the oldest ones of the clients with the most bytes.
     *
     * @return false if its own client is the one with the most bytes, so that the body has no place
     */
    boolean add(UnreadBody body) {
        List<UnreadBody> tooMany = listTooMany(body);
        tooMany.forEach(UnreadBody::giveUp);
        return contains(body);
    }

    /** Removes a body, if it is there. */
    synchronized void remove(UnreadBody body) {
        if (bodies.remove(body)) {
            bytes -= body.bytes();
            byClient.computeIfPresent(
                    body.client(), (client, own) -> own == body.bytes() ? null : Long.valueOf(own - body.bytes()));
        }
    }

    private synchronized boolean contains(UnreadBody body) {
        return bodies.contains(body);
    }

    private synchronized List<UnreadBody> listTooMany(UnreadBody added) {
        if (bodies.add(added)) {
            bytes += added.bytes();
            byClient.merge(added.client(), (long) added.bytes(), Long::sum);
        }
        List<UnreadBody> tooMany = new ArrayList<>();
        while (bytes > most) {
            String largest = largest(added.client());
            if (largest.equals(added.client())) {
                remove(added);
                return tooMany;
            }
            UnreadBody oldest = oldest(largest);
            remove(oldest);
            tooMany.add(oldest);
        }
        return tooMany;
    }

    /** The client with the most bytes; of several, the given one. */
    private String largest(String client) {
        String largest = client;
        long longest = byClient.getOrDefault(client, 0L);
        for (Map.Entry<String, Long> one : byClient.entrySet()) {
            if (one.getValue() > longest) {
                largest = one.getKey();
                longest = one.getValue();
            }
        }
        return largest;
    }

    private UnreadBody oldest(String client) {
        return bodies.stream()
                .filter(body -> body.client().equals(client))
                .findFirst()
                .orElseThrow();
    }
}

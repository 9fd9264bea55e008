package ontime.jobs.collect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on raw sockets: it can lie, break off and hang as no well-made server can. Counts what it is asked. */
public final class FaultyServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, PublishedFile> files = new ConcurrentHashMap<>();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Asked> requests = new CopyOnWriteArrayList<>();

    public FaultyServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/PREZIP/");
    }

    /** Publishes a file under the base address, in place of what was there. */
    public void publish(String name, PublishedFile file) {
        files.put(base().getPath() + name, file);
    }

    /** How the next requests of a file are answered, one each; honestly after that. */
    public void fail(String name, Fault... next) {
        faults.computeIfAbsent(base().getPath() + name, key -> new ConcurrentLinkedQueue<>())
                .addAll(Arrays.asList(next));
    }

    /** Answers everything honestly from now on. */
    void recover() {
        faults.clear();
    }

    public List<Asked> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                // Closed: the loop ends.
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            Optional<Asked> asked = Asked.read(in);
            if (asked.isPresent()) {
                answer(asked.get(), new Wire(client.getOutputStream()));
            }
        } catch (IOException e) {
            // The client hung up: its own affair.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Asked asked, Wire wire) throws IOException, InterruptedException {
        requests.add(asked);
        PublishedFile file = files.get(asked.path());
        Fault fault = next(asked.path());
        if (file == null) {
            fault = Fault.status("404 Not Found");
            file = PublishedFile.of(new byte[0], "none");
        }
        fault.answer(asked, file, wire);
        wire.out().flush();
    }

    private Fault next(String path) {
        Queue<Fault> next = faults.getOrDefault(path, new ConcurrentLinkedQueue<>());
        return Optional.ofNullable(next.poll()).orElseGet(Fault::none);
    }
}

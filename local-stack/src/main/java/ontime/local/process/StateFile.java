package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;

/** The one file that remembers what was started: {@code run/state.json}. Written whole or not at all. */
public final class StateFile {

    private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder()
            .outputMode(JsonMode.RELAXED)
            .indent(true)
            .build();

    private final Path file;

    /** The state of a run folder. */
    public StateFile(Path file) {
        this.file = file;
    }

    /** Everything that was started and not stopped since; processes may have ended by themselves. */
    public synchronized List<PartState> list() {
        return List.copyOf(read().values());
    }

    /** A part that was started. */
    public synchronized Optional<PartState> find(String name) {
        return Optional.ofNullable(read().get(name));
    }

    /** Remembers a part in place of an earlier one of its name. */
    public synchronized void put(PartState part) {
        Map<String, PartState> parts = read();
        parts.put(part.name(), part);
        write(parts);
    }

    /** Forgets a part. */
    public synchronized void remove(String name) {
        Map<String, PartState> parts = read();
        if (parts.remove(name) != null) {
            write(parts);
        }
    }

    private Map<String, PartState> read() {
        Map<String, PartState> parts = new LinkedHashMap<>();
        try {
            if (Files.exists(file)) {
                Document whole = Document.parse(Files.readString(file));
                whole.forEach((name, part) -> parts.put(name, part(name, (Document) part)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonParseException e) {
            throw new IllegalStateException(file + " is not whole; end the processes by hand and delete it", e);
        }
        return parts;
    }

    private static PartState part(String name, Document part) {
        Map<String, Integer> ports = new HashMap<>();
        part.get("ports", Document.class).forEach((purpose, port) -> ports.put(purpose, (Integer) port));
        long pid = part.get("pid", Number.class).longValue();
        return new PartState(
                name,
                new RunningProcess(pid, part.getString("started")),
                new Ports(ports),
                Path.of(part.getString("log")));
    }

    private void write(Map<String, PartState> parts) {
        Document whole = new Document();
        parts.forEach((name, part) -> whole.append(
                name,
                new Document("pid", part.process().pid())
                        .append("started", part.process().started())
                        .append("ports", new Document(new HashMap<>(part.ports().byPurpose())))
                        .append("log", part.log().toString())));
        ReplacedFile.write(file, whole.toJson(PLAIN) + "\n");
    }
}

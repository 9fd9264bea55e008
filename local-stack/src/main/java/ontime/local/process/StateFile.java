package ontime.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The file that records which parts were started: {@code run/state.json}. Each write replaces the whole file.
 * Several processes write it, such as the supervisor and {@code ./ontime sql}.
 */
public final class StateFile {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<LinkedHashMap<String, Entry>> ENTRIES = new TypeReference<>() {};

    private final Path file;

    /** A part as the file has it, by the part's name. */
    private record Entry(long pid, String started, Map<String, Integer> ports, String log) {

        static Entry of(PartState part) {
            return new Entry(
                    part.process().pid(),
                    part.process().started(),
                    part.ports().byPurpose(),
                    part.log().toString());
        }

        PartState part(String name) {
            return new PartState(name, new RunningProcess(pid, started), new Ports(ports), Path.of(log));
        }
    }

    public StateFile(Path file) {
        this.file = file;
    }

    /** Every part that was started and not stopped since. Its process may have ended on its own. */
    public List<PartState> list() {
        return read().entrySet().stream()
                .map(entry -> entry.getValue().part(entry.getKey()))
                .toList();
    }

    /** A part that was started. */
    public Optional<PartState> find(String name) {
        return Optional.ofNullable(read().get(name)).map(entry -> entry.part(name));
    }

    /** Adds a part, or replaces the part of the same name. */
    public void put(PartState part) {
        change(parts -> parts.put(part.name(), Entry.of(part)));
    }

    /** Removes a part. */
    public void remove(String name) {
        change(parts -> parts.remove(name));
    }

    private void change(Consumer<Map<String, Entry>> change) {
        new LockFile(file.resolveSibling(file.getFileName() + ".lock")).during(() -> {
            Map<String, Entry> before = read();
            Map<String, Entry> parts = new LinkedHashMap<>(before);
            change.accept(parts);
            if (!parts.equals(before)) {
                write(parts);
            }
        });
    }

    private Map<String, Entry> read() {
        try {
            return Files.exists(file) ? MAPPER.readValue(Files.readString(file), ENTRIES) : new LinkedHashMap<>();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is damaged; end the processes by hand and delete it", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Map<String, Entry> parts) {
        try {
            ReplacedFile.write(file, MAPPER.writeValueAsString(parts) + "\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

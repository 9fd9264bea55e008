package ontime.testkit.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;

/** The servers that tests of this JVM need, each started once, in a temporary folder. */
final class TestServers implements AutoCloseable {

    private final Map<Part, LocalStack> started = new EnumMap<>(Part.class);
    private final List<LocalStack> stacks = new ArrayList<>();
    private final List<Path> homes = new ArrayList<>();

    /** Starts the servers that do not run yet, all together. */
    synchronized void start(List<Part> wanted) {
        Part[] missing =
                wanted.stream().filter(part -> !started.containsKey(part)).toArray(Part[]::new);
        if (missing.length == 0) {
            return;
        }
        Path home = temporaryFolder();
        homes.add(home);
        LocalStack stack = LocalStack.start(home, missing);
        stacks.add(stack);
        for (Part part : missing) {
            started.put(part, stack);
        }
    }

    /** Its address, with the login in those of MongoDB and Elasticsearch. */
    synchronized String address(Part part) {
        LocalStack stack = started.get(part);
        if (stack == null) {
            throw new IllegalArgumentException("the test uses %s but has not started it".formatted(part));
        }
        return switch (part) {
            case MONGODB ->
                MongoServer.of(SettingsReader.read(stack.environment()).mongodb())
                        .connectionUri();
            case ELASTICSEARCH ->
                withLogin(
                        stack.address(part),
                        SettingsReader.read(stack.environment()).elasticsearch());
            case KAFKA, MAIL -> stack.address(part);
        };
    }

    private static String withLogin(String url, Settings.Elasticsearch settings) {
        String login = settings.user().orElseThrow() + ":"
                + settings.password().orElseThrow().value();
        return url.replace("//", "//" + login + "@");
    }

    synchronized Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        stacks.forEach(stack -> environment.putAll(stack.environment()));
        return environment;
    }

    @Override
    public synchronized void close() {
        stacks.forEach(LocalStack::close);
        stacks.clear();
        started.clear();
        homes.forEach(TestServers::delete);
        homes.clear();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ontime-stack");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

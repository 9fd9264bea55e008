package ontime.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A command that its caller waits for.
 *
 * @param command program and arguments
 * @param environment variables that are added to those of this process
 * @param directory working directory
 */
public record ForegroundCommand(List<String> command, Map<String, String> environment, Path directory) {

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration GRACE = Duration.ofSeconds(10);

    public ForegroundCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Runs the command in this process's terminal and returns its exit code. */
    public int run() {
        return await(start(builder().inheritIO()));
    }

    /**
     * Runs the command without a terminal and returns its exit code. A command that takes 12 hours is stuck: it is ended,
     * and a Java program's output then ends with its threads.
     *
     * @param output receives each line of the output and of the errors
     */
    public int run(Consumer<String> output) {
        return run(output, LONGEST);
    }

    int run(Consumer<String> output, Duration longest) {
        Process process = start(builder().redirectErrorStream(true));
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> end(process), CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return run(process, output);
        } finally {
            end.cancel(false);
        }
    }

    private static void end(Process process) {
        RunningProcess.find(process.pid()).ifPresent(stuck -> {
            stuck.dumpThreads();
            boolean unused = stuck.stop(GRACE);
        });
    }

    private static int run(Process process, Consumer<String> output) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return await(process);
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

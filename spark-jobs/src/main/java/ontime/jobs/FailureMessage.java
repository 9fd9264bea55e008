package ontime.jobs;

import java.util.Optional;
import ontime.jobs.archive.BadFileException;
import ontime.stores.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints why a job failed: one sentence if a person can fix it, and the stack trace otherwise. */
final class FailureMessage implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMessage.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        Optional<Throwable> explained = findExplained(failure);
        String name = commandLine.getCommandName();
        commandLine
                .getErr()
                .println(name + " failed: " + explained.orElse(failure).getMessage());
        if (explained.isEmpty()) {
            LOG.error("{} failed", name, failure);
        }
        return ExitCode.SOFTWARE;
    }

    private static Optional<Throwable> findExplained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException
                    || cause instanceof StoreUnavailableException
                    || cause instanceof BadFileException) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}

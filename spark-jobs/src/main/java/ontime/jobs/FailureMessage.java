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

/** What a person sees of a job that failed: a sentence for what they can mend, and all that we know for what they cannot. */
final class FailureMessage implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMessage.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        Optional<Throwable> understood = findUnderstood(failure);
        String name = commandLine.getCommandName();
        commandLine
                .getErr()
                .println(name + " failed: " + understood.orElse(failure).getMessage());
        if (understood.isEmpty()) {
            LOG.error("{} failed", name, failure);
        }
        return ExitCode.SOFTWARE;
    }

    private static Optional<Throwable> findUnderstood(Throwable failure) {
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

package ontime.model.server;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a TLS connection failed. */
public final class TlsFailures {

    private static final int MOST_CAUSES = 20;

    private TlsFailures() {}

    /**
     * What is wrong with the connection; empty if TLS is not the cause. The text continues the server's name: "MongoDB at
     * db:27017 " + "shows a certificate that has expired".
     *
     * @param caSetting the setting with the authority to trust
     */
    public static Optional<String> find(Throwable failure, String caSetting) {
        List<Throwable> causes = causes(failure);
        if (any(causes, CertificateExpiredException.class::isInstance)) {
            return Optional.of("shows a certificate that has expired");
        }
        if (any(causes, CertificateNotYetValidException.class::isInstance)) {
            return Optional.of("shows a certificate that is not valid yet");
        }
        if (any(causes, CertPathBuilderException.class::isInstance)) {
            return Optional.of("shows a certificate of an authority that is not trusted: " + caSetting
                    + " must name a file with that authority's certificate");
        }
        if (any(causes, cause -> cause instanceof CertificateException && hasNoSuchName(cause.getMessage()))) {
            return Optional.of("shows a certificate for another host name");
        }
        return causes.stream()
                .filter(SSLException.class::isInstance)
                .findFirst()
                .map(cause -> "does not agree on an encrypted connection: " + cause.getMessage());
    }

    private static boolean hasNoSuchName(@Nullable String message) {
        return message != null && message.startsWith("No ") && message.contains("name");
    }

    private static boolean any(List<Throwable> causes, Predicate<Throwable> rule) {
        return causes.stream().anyMatch(rule);
    }

    /** A failure and its causes, outermost first. */
    static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}

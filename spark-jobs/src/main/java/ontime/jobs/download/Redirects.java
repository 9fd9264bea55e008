package ontime.jobs.download;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an answer redirects a request. It leads to the same host only, never from https to http: a server that is not
 * what it was can't send OnTime to servers that only this machine reaches. The JDK's client follows all hosts or none.
 */
final class Redirects {

    private static final Set<Integer> KEEP_THE_METHOD = Set.of(307, 308);
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /** The request to send next. Empty if the answer is no redirect, or leads elsewhere. */
    static Optional<HttpRequest> find(HttpRequest request, HttpAnswer answer) {
        if (!STATUSES.contains(answer.status())) {
            return Optional.empty();
        }
        return answer.headers()
                .firstValue("Location")
                .flatMap(location -> resolve(request.uri(), location))
                .filter(target -> isSameSite(request.uri(), target))
                .map(target -> to(target, request, answer.status()));
    }

    /** Whether both addresses have the same host, with or without www, and the second is as safe as the first. */
    static boolean isSameSite(URI from, URI to) {
        boolean isAsSafe =
                "https".equals(to.getScheme()) || ("http".equals(to.getScheme()) && "http".equals(from.getScheme()));
        return isAsSafe && to.getHost() != null && withoutWww(to.getHost()).equals(withoutWww(from.getHost()));
    }

    private static String withoutWww(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static Optional<URI> resolve(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static HttpRequest to(URI target, HttpRequest request, int status) {
        HttpRequest.Builder next =
                HttpRequest.newBuilder(request, (name, value) -> true).uri(target);
        boolean isForm = request.method().equals("POST");
        if (isForm && !KEEP_THE_METHOD.contains(status)) {
            next.method("GET", BodyPublishers.noBody());
        }
        return next.build();
    }
}

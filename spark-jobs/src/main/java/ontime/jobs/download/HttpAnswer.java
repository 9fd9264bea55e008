package ontime.jobs.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import ontime.jobs.download.TransferException.Category;

/**
 * An answer whose body has yet to arrive. The caller closes it, even if it does not read the body.
 *
 * @param response of the JDK's client
 */
record HttpAnswer(HttpResponse<InputStream> response) implements AutoCloseable {

    int status() {
        return response.statusCode();
    }

    HttpHeaders headers() {
        return response.headers();
    }

    InputStream body() {
        return response.body();
    }

    Validators validators() {
        return Validators.of(headers());
    }

    /** The length of the body, if the server gives it. */
    OptionalLong length() {
        return headers().firstValueAsLong("Content-Length");
    }

    boolean isPage() {
        return headers()
                .firstValue("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .orElse(false);
    }

    /** The failure that an answer without the file means. */
    TransferException refusal(Instant now) {
        String message = "the server answered " + status();
        return switch (status()) {
            case 408, 425, 429, 500, 502, 503, 504 -> TransferException.busy(message, findRetryAfter(now));
            default -> {
                String to = headers()
                        .firstValue("Location")
                        .map(target -> " and redirects to " + target)
                        .orElse("");
                yield new TransferException(Category.REFUSED, message + to);
            }
        };
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new TransferException(Category.BROKEN, "the connection broke: " + e.getMessage(), e);
        }
    }

    /** The pause that a busy server requests, in either form of RFC 9110, section 10.2.3; never negative. */
    private Optional<Duration> findRetryAfter(Instant now) {
        return headers().firstValue("Retry-After").flatMap(text -> {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            return findDate(text).map(date -> date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
        });
    }

    private static Optional<Instant> findDate(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

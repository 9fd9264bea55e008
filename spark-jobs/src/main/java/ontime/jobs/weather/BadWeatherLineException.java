package ontime.jobs.weather;

/** A line of a weather file that is no observation. The message says why. */
final class BadWeatherLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadWeatherLineException(String message) {
        super(message);
    }

    BadWeatherLineException(String message, Throwable cause) {
        super(message, cause);
    }
}

package ontime.model.settings;

import java.io.Serializable;

/**
 * A value that logs and messages hide. A driver may send it to executors, which need it to connect to servers.
 *
 * @param value the secret itself
 */
public record Secret(String value) implements Serializable {

    @Override
    public String toString() {
        return "(secret)";
    }
}

package ontime.model.settings;

/**
 * A value that logs and messages hide.
 *
 * @param value the secret itself
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}

package ontime.model.settings;

/**
 * A value that only its user may see: it is not part of any log line or message that its settings are printed in.
 *
 * @param value as it was set
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}

package ontime.web.error;

import java.util.List;

/**
 * A page to go on with, as a link whose text is a message.
 *
 * @param address of the page
 * @param code of the message
 * @param arguments of the message
 */
public record NextStep(String address, String code, List<Object> arguments) {

    public NextStep {
        arguments = List.copyOf(arguments);
    }

    /** A link with a text that has these values. */
    public static NextStep of(String address, String code, Object... arguments) {
        return new NextStep(address, code, List.of(arguments));
    }
}

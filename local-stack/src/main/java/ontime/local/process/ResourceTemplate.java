package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.IOUtils;

/** Configuration files of other programs, which are resources of this module with format specifiers. */
public final class ResourceTemplate {

    private ResourceTemplate() {}

    /** A resource's text with its format specifiers replaced, as in {@link String#format}. */
    public static String format(String resource, Object... values) {
        try {
            String template = IOUtils.resourceToString("/ontime/local/" + resource, StandardCharsets.UTF_8);
            return String.format(Locale.ROOT, template, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

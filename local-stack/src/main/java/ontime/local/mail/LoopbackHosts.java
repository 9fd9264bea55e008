package ontime.local.mail;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a browser asked for this machine by a name that can only mean this machine. Any site can let its own name
 * lead here, and its pages could then read emails (DNS rebinding).
 */
final class LoopbackHosts {

    private static final Pattern HOST =
            Pattern.compile("(?i)(localhost|([a-z0-9-]+\\.)+localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?");

    private LoopbackHosts() {}

    /** Whether the header Host names a loopback address. HTTP/1.1 requires the header. */
    static boolean isHost(@Nullable String host) {
        return host != null && HOST.matcher(host).matches();
    }

    /** Whether the header Origin is absent, as for links and for programs, or names a loopback address. */
    static boolean isOrigin(@Nullable String origin) {
        if (origin == null) {
            return true;
        }
        try {
            return isHost(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

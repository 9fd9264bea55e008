package ontime.model.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Lists of IP addresses in settings. */
final class IpAddresses {

    /** What Java takes for an address without asking a name server. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private IpAddresses() {}

    /**
     * Reads addresses, separated by commas.
     *
     * @return the addresses as Java writes them: ::1 is 0:0:0:0:0:0:0:1
     * @throws IllegalArgumentException if one is no IP address
     */
    static List<String> parse(String addresses) {
        return Arrays.stream(addresses.split(","))
                .map(String::strip)
                .map(IpAddresses::normalize)
                .toList();
    }

    private static String normalize(String address) {
        if (!LITERAL.matcher(address).matches()) {
            throw new IllegalArgumentException(message(address));
        }
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(message(address), e);
        }
    }

    private static String message(String address) {
        return "ONTIME_WEB_PROXIES must be IP addresses, separated by commas, such as 127.0.0.1,::1, not: " + address;
    }
}

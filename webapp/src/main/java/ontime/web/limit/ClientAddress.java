package ontime.web.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What limits count as one client: an IPv4 address, or the /64 network of an IPv6 address, because a visitor's provider
 * assigns a whole network.
 */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    /** The characters of an address, and the interface that it belongs to. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]+(%[0-9A-Za-z.]+)?");

    private ClientAddress() {}

    /**
     * The client of an address.
     *
     * @param address as the server or a trusted proxy names it
     * @return the address itself if it is not an IPv6 address
     */
    public static String client(String address) {
        // Java would ask a name server for anything else.
        if (address.indexOf(':') < 0 || !ADDRESS.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == Integer.BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
        } catch (UnknownHostException e) {
            // Digits and colons that are no address.
            return address;
        }
    }
}

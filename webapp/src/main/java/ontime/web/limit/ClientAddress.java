package ontime.web.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What limits count as one client: an IPv4 address, or the /64 network of an IPv6 address, because a visitor's provider
 * assigns a whole network.
 */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * The client of an address.
     *
     * @param address as the server or a trusted proxy names it
     * @return the address itself if it is not an IPv6 address
     */
    public static String client(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == Integer.BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
        } catch (UnknownHostException e) {
            // A name with a colon is never looked up: this is no address at all.
            return address;
        }
    }
}

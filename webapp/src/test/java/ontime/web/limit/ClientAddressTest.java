package ontime.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ClientAddressTest {

    @Test
    void anAddressOfVersion4IsAClient() {
        assertThat(ClientAddress.client("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.client("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void aNetworkOfVersion6IsAClient() {
        String client = ClientAddress.client("2001:db8:1:2::1");

        assertThat(client).isEqualTo("20010db800010002/64");
        assertThat(ClientAddress.client("2001:db8:1:2:a:b:c:d")).isEqualTo(client);
        assertThat(ClientAddress.client("2001:db8:1:3::1")).isNotEqualTo(client);
    }

    @Test
    void whatIsNoAddressIsItsOwnClient() {
        for (String text : new String[] {"", "zoe 2001:db8::1", "abe 2001:db8::1", "localhost:80", ":::", "1:2"}) {
            assertThat(ClientAddress.client(text)).isEqualTo(text);
        }
    }

    @Test
    void aClientIsItsOwnClient() {
        String client = ClientAddress.client("2001:db8:1:2::1");

        assertThat(ClientAddress.client("zoe " + client)).isEqualTo("zoe " + client);
    }
}

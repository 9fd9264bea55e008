package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UnprivilegedUserTest {

    private static final List<String> USERS = List.of(
            "root:x:0:0:root:/root:/bin/bash",
            "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin",
            "ontime-sql:x:990:990::/nonexistent:/usr/sbin/nologin",
            "shared:x:991:0::/:/bin/sh",
            "broken");

    @Test
    void aUserOfTheServersOwnGoesBeforeNobody() {
        assertThat(UnprivilegedUser.idIn(USERS, "ontime-sql")).isEqualTo("990");
        assertThat(UnprivilegedUser.idIn(USERS, "another")).isEqualTo("65534");
    }

    @Test
    void aUserInTheGroupOfRootIsNotUsed() {
        assertThat(UnprivilegedUser.idIn(USERS, "shared")).isEqualTo("65534");
    }

    @Test
    void whoeverIsNotRootStaysWhoHeIs() {
        UnprivilegedUser same = new UnprivilegedUser("");

        assertThat(same.isOther()).isFalse();
        assertThat(same.prefix()).isEmpty();
    }

    @Test
    void rootBecomesTheUser() {
        assertThat(new UnprivilegedUser("990").prefix())
                .containsExactly("setpriv", "--reuid=990", "--regid=990", "--clear-groups");
    }
}

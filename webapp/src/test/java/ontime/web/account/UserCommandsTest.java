package ontime.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import ontime.model.account.ApiToken;
import ontime.model.account.UserAccount;
import ontime.model.account.UserSession;
import ontime.stores.StoreCatalog;
import ontime.testkit.store.InMemoryStore;
import org.junit.jupiter.api.Test;

final class UserCommandsTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final Passwords passwords = new Passwords();
    private final StringWriter output = new StringWriter();
    private final UserCommands commands = new UserCommands(
            new Users(store, passwords, Clock.fixed(NOW, ZoneOffset.UTC)), passwords, new PrintWriter(output, true));

    @Test
    void aNewUserGetsAPasswordThatIsStoredAsAHash() {
        assertThat(commands.run(List.of("add", "ben", "--tables=airlines,airports")))
                .isZero();
        UserAccount ben = user("ben");
        String password =
                output.toString().replaceFirst("password of ben: ", "").strip();

        assertThat(ben.tables()).containsExactly("airlines", "airports");
        assertThat(ben.administrator()).isFalse();
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
        assertThat(passwords.matches(password, ben.passwordHash())).isTrue();
        assertThat(ben.passwordHash()).doesNotContain(password);
    }

    @Test
    void aNameIsTakenOnceAndHasAForm() {
        assertThat(commands.run(List.of("add", "--administrator", "dora"))).isZero();
        assertThat(user("dora").administrator()).isTrue();
        assertThat(commands.run(List.of("add", "dora"))).isEqualTo(1);
        assertThat(user("dora").administrator()).as("unchanged").isTrue();
        assertThat(commands.run(List.of("add", "Dora X"))).isEqualTo(2);
        assertThat(commands.run(List.of("add"))).isEqualTo(2);
        assertThat(commands.run(List.of("add", "fay", "--tables", "flights"))).isEqualTo(2);
        assertThat(commands.run(List.of("add", "fay", "--table=flights"))).isEqualTo(2);
        assertThat(commands.run(List.of("password", "fay"))).isEqualTo(1);
        assertThat(commands.run(List.of())).isEqualTo(2);
        assertThat(output.toString()).contains("there is a user dora already", "lower-case letters", "use: user add");
    }

    @Test
    void theFirstUserIsAddedOnce() {
        assertThat(commands.run(List.of("first"))).isZero();
        assertThat(output.toString()).startsWith("user admin").contains("password ");
        assertThat(user("admin").administrator()).isTrue();
        output.getBuffer().setLength(0);

        assertThat(commands.run(List.of("first"))).isZero();
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void aNewPasswordOrARemovalEndsSessions() {
        commands.run(List.of("add", "ana"));
        commands.run(List.of("add", "ben"));
        store.putAll(
                StoreCatalog.USER_SESSIONS,
                List.of(new UserSession("1", "ana", NOW, NOW), new UserSession("2", "ben", NOW, NOW)));
        store.put(StoreCatalog.API_TOKENS, new ApiToken("3", "ben", "laptop", NOW));
        String before = user("ana").passwordHash();

        assertThat(commands.run(List.of("password", "ana"))).isZero();
        assertThat(user("ana").passwordHash()).isNotEqualTo(before);
        assertThat(store.listIds(StoreCatalog.USER_SESSIONS)).containsExactly("2");

        assertThat(commands.run(List.of("remove", "ben"))).isZero();
        assertThat(store.listIds(StoreCatalog.USER_SESSIONS)).isEmpty();
        assertThat(store.listIds(StoreCatalog.API_TOKENS)).isEmpty();
        assertThat(store.listIds(StoreCatalog.USERS)).containsExactly("ana");
    }

    @Test
    void unknownUsersAreNamed() {
        assertThat(commands.run(List.of("password", "eve"))).isEqualTo(1);
        assertThat(commands.run(List.of("remove", "eve"))).isEqualTo(1);
        assertThat(output.toString()).contains("there is no user eve");
    }

    @Test
    void theListSaysWhatEachMayRead() {
        commands.run(List.of("add", "ana", "--administrator"));
        commands.run(List.of("add", "ben", "--tables=airlines"));
        output.getBuffer().setLength(0);

        assertThat(commands.run(List.of("list"))).isZero();
        assertThat(output.toString().lines()).containsExactly("ana  administrator  all tables", "ben  airlines");
    }

    private UserAccount user(String name) {
        return Objects.requireNonNull(store.find(StoreCatalog.USERS, name).orElse(null), name);
    }
}

package ontime.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ontime.model.account.UserAccount;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.PageTest;
import ontime.web.sql.SqlUsers;
import ontime.web.sql.SqlVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class AccountPagesTest {

    private static final String USER = "eve";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private DocumentStore store;

    @BeforeEach
    void addUser() {
        String hash = store.find(StoreCatalog.USERS, "ana").orElseThrow().passwordHash();
        Instant now = Instant.parse("2026-01-15T10:00:00Z");
        store.put(StoreCatalog.USERS, new UserAccount(USER, hash, false, List.of(), now, now));
    }

    @AfterEach
    void removeUser() {
        store.deleteAll(StoreCatalog.USERS, List.of(USER));
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsAllOtherSessions() {
        SqlVisitor eve = SqlVisitor.signIn(pages, USER);
        SqlVisitor elsewhere = SqlVisitor.signIn(pages, USER);

        assertThat(change(eve, "not the old one", "another long one").getStatus())
                .isEqualTo(400);
        assertThat(change(eve, SqlUsers.PASSWORD, "short").getStatus()).isEqualTo(400);
        assertThat(elsewhere.status("/sql")).isEqualTo(200);

        assertThat(change(eve, SqlUsers.PASSWORD, "another long one").getStatus())
                .isEqualTo(302);
        assertThat(eve.status("/sql")).isEqualTo(302);
        assertThat(elsewhere.status("/sql")).isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSessionAndClearsTheBrowser() {
        SqlVisitor eve = SqlVisitor.signIn(pages, USER);

        MockHttpServletResponse out = eve.post("/logout", Map.of());

        assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"storage\"");
        assertThat(eve.status("/sql")).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "QUERY, /api/v1/sql/queries",
        "PUT, /api/v1/sql/queries",
        "PATCH, /api/v1/sql/queries/6f1c1c9a-3f0e-4f3b-9a37-0f6f3c1f7f10",
        "DELETE, /sql"
    })
    void aMethodThatAnAddressDoesNotHaveIsRefusedWithThoseThatItHas(String method, String address) {
        assertThat(pages.method(HttpMethod.valueOf(method)).uri(address))
                .hasStatus(405)
                .containsHeader("Allow");
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/sql/queries, 401", "PUT, /api/v1/sql/nothing, 401", "POST, /sql/queries, 403"})
    void whatIsThereOrNothingIsNotTold(String method, String address, int status) {
        var answer = assertThat(pages.method(HttpMethod.valueOf(method)).uri(address))
                .hasStatus(status);
        if (status == 401) {
            answer.hasHeader("WWW-Authenticate", "Bearer");
        }
    }

    private static MockHttpServletResponse change(SqlVisitor visitor, String password, String next) {
        return visitor.post("/sql/account/password", Map.of("password", password, "next", next));
    }
}

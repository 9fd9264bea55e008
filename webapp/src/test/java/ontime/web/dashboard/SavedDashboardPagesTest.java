package ontime.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Dashboards that visitors save, with a link that shows and a link that changes them. */
@PageTest
class SavedDashboardPagesTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void aViewIsSavedSharedChangedAndDeleted() {
        String edit = save("Thursdays");
        String share = edit.replaceFirst("/edit.*", "");
        String key = edit.replaceFirst(".*key=", "");

        assertThat(pages.get().uri(edit)).hasStatusOk().bodyText().contains("Thursdays", "href=\"" + share + "\"");
        assertThat(pages.get().uri(share))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("Thursdays", "5 flights", "Only these flights: Day of the week: Thursday")
                .contains("Scheduled flights by airline")
                .doesNotContain(key);
        assertThat(pages.get().uri("/api/v1" + share + "/chart-1.csv"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("carrier,flights,meanArrDelay\r\nDL,5,-18\r\n");

        assertThat(pages.post()
                        .uri(share + "/edit")
                        .param("key", key)
                        .param("name", "Hours first")
                        .param("dimension", "carrier", "departureHour", "")
                        .param("measure", "flights", "lateShare", "flights")
                        .param("position", "2", "1", "3"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(share);
        assertThat(pages.get().uri("/api/v1" + share))
                .bodyJson()
                .extractingPath("$.charts[*].measure")
                .asArray()
                .containsExactly("lateShare", "flights");

        assertThat(pages.post().uri(share + "/delete").param("key", key)).hasStatus(HttpStatus.FOUND);
        assertThat(pages.get().uri(share)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyItsKeyChangesADashboard() {
        String share = save("Mine").replaceFirst("/edit.*", "");
        String other = save("Other").replaceFirst(".*key=", "");

        for (String key : new String[] {"", "wrong", other}) {
            assertThat(pages.get().uri(share + "/edit?key=" + key)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(pages.post().uri(share + "/delete").param("key", key)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(pages.get().uri(share)).hasStatusOk();
    }

    @Test
    void whatCannotBeShownIsNotSaved() {
        assertThat(pages.post().uri("/dashboards/saved").param("name", " ").param("chart", "carrier/flights"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(pages.post().uri("/dashboards/saved").param("name", "A").param("chart", "carrier"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(pages.post()
                        .uri("/dashboards/saved")
                        .param("name", "A".repeat(81))
                        .param("chart", "carrier/flights"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String save(String name) {
        return Objects.requireNonNull(pages.post()
                .uri("/dashboards/saved")
                .param("name", name)
                .param("weekday", "thursday")
                .param("chart", "carrier/flights")
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }
}

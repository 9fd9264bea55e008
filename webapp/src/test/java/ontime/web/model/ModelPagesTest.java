package ontime.web.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import ontime.model.learning.Champion;
import ontime.stores.model.Champions;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ModelPagesTest {

    private static final String LATE = "late_before_departure";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Champions champions;

    @Test
    void whatServesIsSaidInATravellersWordsBesideNoModelAtAll() {
        assertThat(pages.get().uri("/models"))
                .hasStatusOk()
                .bodyText()
                .contains("Will it arrive 15 or more minutes late?", "picks the right one 65 times out of 100")
                .contains("href=\"/models/late_before_departure/2\"", "without a model: 0.6009")
                .contains("587,130 flights", "On average it was off by 9.6 minutes", "off by 24.8 minutes");
    }

    @Test
    void whatIsNotLearnedYetIsNamedWithTheCommandThatLearnsIt() {
        assertThat(pages.get().uri("/models"))
                .bodyText()
                .contains("<summary>For operators</summary>")
                .contains("./ontime job delay_model --moment at_departure --target late,range,delay_class")
                .contains("./ontime job delay_model --moment two_hours_before --target late,cancelled,range,minutes");
    }

    @Test
    void everyVersionIsListedThoseThatWereRefusedToo() {
        assertThat(pages.get().uri("/models"))
                .bodyText()
                .contains("version 1", "version 2", "version 3", "version 4")
                .contains("in use", "on standby", "rejected");
    }

    @Test
    void aVersionHasWhatItLearnedFromAndHowItDid() {
        assertThat(pages.get().uri("/models/" + LATE + "/2"))
                .hasStatusOk()
                .bodyText()
                .contains("Late arrival, days ahead", "587,130 flights", "546,921", "boosted_trees")
                .contains("abc1234", "max_depth 8", "0123456789abcdef01234567", "minute of the origin&#39;s local day")
                .contains("0.6540", "0.5660", "0.6009", "0.4102")
                .contains("data-chart=\"reliability\"", "data-kind=\"POINTS\"", "10% to 20%")
                .contains("data-chart=\"auc-by-version\"", "3 (rejected)", "2 (this one)")
                .contains("data-chart=\"importances\"", "In version 1", "Scheduled departure time");
    }

    @Test
    void whatHappenedToPredictionsIsToldWithWarningsInPlainWords() {
        String tooHigh = "Predictions were too high by 6.0 points in the week of Mar 10, 2008.";
        String later = "Flights now leave later in the day than those the model learned from: PSI 0.31.";

        assertThat(pages.get().uri("/models")).bodyText().contains("How predictions turned out", tooHigh, later);
        assertThat(pages.get().uri("/models/" + LATE + "/2"))
                .bodyText()
                .contains(tooHigh, later, "it predicted 27.0% on average; 24.2% happened")
                .contains("data-chart=\"weeks\"", "Test in training", "Mar 3, 2008", "Requested: flights")
                .contains("data-chart=\"input\"", "780.5", "840.25");
        assertThat(pages.get().uri("/models/" + LATE + "/2?lang=es"))
                .bodyText()
                .contains("Las predicciones fueron 6,0 puntos demasiado altas");
        assertThat(pages.get().uri("/models/" + LATE + "/1")).bodyText().doesNotContain("data-chart=\"weeks\"");
    }

    @Test
    void theApiHasTheSameWeeksInputAndWarnings() {
        assertThat(pages.get().uri("/api/v1/models/" + LATE + "/2"))
                .bodyJson()
                .extractingPath("$.live.warnings[0]")
                .isEqualTo("predictions were too high by 6.0 points in the week of 2008-03-10");
        assertThat(pages.get().uri("/api/v1/models/" + LATE + "/2/weeks.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("askedFlights", "2008-03-10");
        assertThat(pages.get().uri("/api/v1/models/" + LATE + "/1/input")).hasStatus(404);
    }

    @Test
    void fourClassesAreToldInTheirOrder() {
        assertThat(pages.get().uri("/models/delay_class_two_hours_before/1"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "15 or more minutes early",
                        "less than 15 minutes early",
                        "less than 30 minutes late",
                        "30 or more minutes late",
                        "21,000",
                        "120,000",
                        "95,000",
                        "56,000")
                .contains("right for 52 of 100 flights")
                .doesNotContain("data-chart=\"reliability\"", "data-chart=\"loss-by-version\"");
    }

    @Test
    void aModelOfMinutesHasNeitherClassesNorImportances() {
        assertThat(pages.get().uri("/models/minutes_at_departure/1"))
                .hasStatusOk()
                .bodyText()
                .contains("9.6", "regression (MLlib)")
                .doesNotContain("data-chart=\"importances\"", "id=\"confusion\"");
    }

    @Test
    void aFeatureThatMinutesAreToldOnTopOfIsNamedBesideTheImportances() {
        assertThat(pages.get().uri("/models/minutes_at_departure/2"))
                .hasStatusOk()
                .bodyText()
                .contains("“Departure delay at the gate” also counts in full");
    }

    @Test
    void aRefusedVersionSaysWhy() {
        assertThat(pages.get().uri("/models/" + LATE + "/3"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Failed. We kept only its scores.",
                        "Log loss: 0.6123. That is not clearly better than without a model: 0.6009.")
                .contains("The model in use at the time", "0.5660");
    }

    @Test
    void aModelsNameLeadsToTheVersionThatServes() {
        assertThat(pages.get().uri("/models/" + LATE)).hasRedirectedUrl("/models/late_before_departure/2");
    }

    @ParameterizedTest
    @CsvSource({"/models/late, 404", "/models/late/1, 404", "/models/late_before_departure/9, 404", "/models/x/y, 400"})
    void whatIsNotThereIsToldKindly(String address, int status) {
        assertThat(pages.get().uri(address)).hasStatus(status).bodyText().doesNotContain("Exception");
        assertThat(pages.get().uri("/api/v1" + address)).hasStatus(status).hasContentType("application/problem+json");
    }

    @Test
    void theSameInSpanish() {
        assertThat(pages.get().uri("/models/" + LATE + "/2?lang=es"))
                .bodyText()
                .contains("Llegada con retraso, días antes", "acierta cuál es 65 de cada 100 veces", "0,6540")
                .contains("Pérdida logarítmica: 0,5660. Sin modelo: 0,6009. No había otro modelo en uso.");
    }

    @Test
    void theApiGivesEveryModelWithWhatServes() {
        assertThat(pages.get().uri("/api/v1/models"))
                .bodyJson()
                .hasPathSatisfying("$.length()", length -> assertThat(length).isEqualTo(3));
        assertThat(pages.get().uri("/api/v1/models/" + LATE))
                .bodyJson()
                .hasPathSatisfying(
                        "$.champion.version", version -> assertThat(version).isEqualTo(2))
                .hasPathSatisfying("$.labels[1]", label -> assertThat(label).isEqualTo("15 or more minutes late"))
                .hasPathSatisfying(
                        "$.versions[2].state", state -> assertThat(state).isEqualTo("REFUSED"));
    }

    @Test
    void theApiGivesAVersionWhole() {
        assertThat(pages.get().uri("/api/v1/models/" + LATE + "/2"))
                .bodyJson()
                .hasPathSatisfying("$.scores.auc", auc -> assertThat(auc).isEqualTo(0.654))
                .hasPathSatisfying(
                        "$.others.prior.logLoss", loss -> assertThat(loss).isEqualTo(0.6009))
                .hasPathSatisfying("$.training.from", from -> assertThat(from).isEqualTo("2008-01-01"))
                .hasPathSatisfying(
                        "$.confusion[1][0]", flights -> assertThat(flights).isEqualTo(140_421))
                .hasPathSatisfying(
                        "$.definitions.Carrier", words -> assertThat(words).isEqualTo("as BTS codes it"));
    }

    @Test
    void chartsAreFilesToo() {
        assertThat(pages.get().uri("/api/v1/models/" + LATE + "/2/reliability.csv"))
                .bodyText()
                .startsWith("tenth,predicted,observed,flights\r\n0,0.07,0.06,41000\r\n");
        assertThat(pages.get().uri("/api/v1/models/" + LATE + "/2/confusion"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.series[1].values[0]", flights -> assertThat(flights).isEqualTo(7500.0));
        assertThat(pages.get().uri("/api/v1/models/" + LATE + "/2/loss-by-version.csv"))
                .bodyText()
                .startsWith("version,logLoss,prior,brier,trainingFlights\r\n1,0.568,0.6009,0.381,587130\r\n");
        assertThat(pages.get().uri("/api/v1/models/minutes_at_departure/1/reliability"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/models", "/models/" + LATE + "/4", "/api/v1/models/" + LATE})
    void aPromotionMakesAPageANewOneAndLeavesOthersAlone(String address) {
        Champion serving = champions.find(LATE).orElseThrow();
        String before = etag(address);
        String front = etag("/");
        assertThat(pages.get().uri(address).header("If-None-Match", before)).hasStatus(304);
        try {
            champions.put(serving.promote(4, Instant.EPOCH));

            await().untilAsserted(() -> assertThat(pages.get().uri(address).header("If-None-Match", before))
                    .hasStatusOk());
            assertThat(pages.get().uri("/").header("If-None-Match", front)).hasStatus(304);
        } finally {
            champions.put(serving);
            await().untilAsserted(() -> assertThat(etag(address)).isEqualTo(before));
        }
    }

    private String etag(String address) {
        return String.valueOf(pages.get().uri(address).exchange().getResponse().getHeader("ETag"));
    }
}

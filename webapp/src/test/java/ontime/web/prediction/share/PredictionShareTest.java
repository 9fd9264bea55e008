package ontime.web.prediction.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import ontime.web.FakeStream;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PredictionShareTest {

    private static final String FLIGHT =
            "/predict?carrier=DL&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715&crsArrTime=0925&flightNum=";

    @Autowired
    private MockMvcTester pages;

    @Test
    void aLinkToAnAnswerShowsItsVerdict() {
        String answer = ask("640");

        assertThat(pages.get().uri(answer))
                .bodyText()
                .contains(
                        "<meta name=\"description\" content=\"Likely on time: 12% chance of arriving 15+ minutes late.")
                .contains("DL 640 from ATL to JFK, Tuesday, January 15, 2008, 7:15 AM – 9:25 AM.")
                .contains("og:image\" content=\"http://localhost" + answer + "/card.png?lang=en\"");
    }

    @Test
    void itsPictureHasTheSizeThatPreviewsUseAndCanBeKept() throws IOException {
        MvcTestResult picture =
                pages.get().uri(ask("640") + "/card.png?lang=es").exchange();

        assertThat(picture).hasStatusOk().hasHeader("Cache-Control", "public, max-age=86400");
        BufferedImage image = Objects.requireNonNull(
                ImageIO.read(new ByteArrayInputStream(picture.getResponse().getContentAsByteArray())));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
    }

    @Test
    void whatWaitsHasNoPicture() {
        assertThat(pages.get().uri(ask(FakeStream.NEVER + "") + "/card.png")).hasStatus(404);
    }

    @Test
    void theCalendarFileHasTheChanceInItsTitle() {
        String answer = ask("640");

        assertThat(pages.get().uri(answer + "/flight.ics"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "private, no-store")
                .hasContentType("text/calendar;charset=UTF-8")
                .bodyText()
                .contains("SUMMARY:DL 640 ATL → JFK · 12% chance of a delay", "DTSTART:20080115T121500Z")
                .contains("LOCATION:ATL");
    }

    private String ask(String flightNum) {
        return Objects.requireNonNull(
                pages.post().uri(FLIGHT + flightNum).exchange().getResponse().getRedirectedUrl());
    }
}

package ontime.web.prediction.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import ontime.web.FakeStream;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Clients that leave before the first event reaches them: nobody else must pay for it. */
@SpringBootTest(classes = {OnTimeApplication.class, StoresInMemory.class, ClientsThatLeaveTest.Leaving.class})
@AutoConfigureMockMvc
class ClientsThatLeaveTest {

    private static final int MORE_THAN_PLACES = 101;
    private static final String LEAVES = "X-Leaves";

    @Autowired
    private MockMvcTester api;

    @Autowired
    private Heartbeats heartbeats;

    @Test
    void theirPlacesComeFreeByTheNextHeartbeat() throws IOException {
        String events = waitingForEver();
        for (int client = 0; client < MORE_THAN_PLACES; client++) {
            Throwable left = catchThrowable(
                    () -> api.get().uri(events).header(LEAVES, "1").asyncExchange());
            assertThat(left).isNull();
        }
        assertThat(api.get().uri(events).asyncExchange())
                .as("all places are taken")
                .hasStatus(429);

        heartbeats.beat();

        assertThat(api.get().uri(events).asyncExchange()).hasStatus(200);
    }

    @Test
    void anAnswerThatIsThereTakesNoPlace() throws IOException {
        String waiting = waitingForEver();
        String answered = events(640);
        for (int client = 0; client < MORE_THAN_PLACES; client++) {
            api.get().uri(waiting).asyncExchange();
        }

        assertThat(api.get().uri(waiting).asyncExchange()).hasStatus(429);
        assertThat(api.get().uri(answered).exchange()).hasStatus(200).bodyText().contains("event:answer");
    }

    private String waitingForEver() throws IOException {
        return events(FakeStream.NEVER);
    }

    /** The address of the events of a new request. */
    private String events(int flightNum) throws IOException {
        String state = api.post()
                .uri("/api/v1/predictions")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"carrier\":\"DL\",\"flightNum\":" + flightNum + ",\"origin\":\"ATL\",\"dest\":\"JFK\","
                        + "\"flightDate\":\"2008-01-15\",\"crsDepTime\":\"0715\",\"crsArrTime\":\"0925\"}")
                .exchange()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(state).get("links").get("events").asString();
    }

    @TestConfiguration
    static class Leaving {

        /** Breaks the connection of those who say so at the first byte. */
        @Bean
        Filter leaving() {
            return (request, response, chain) -> chain.doFilter(
                    request,
                    ((HttpServletRequest) request).getHeader(LEAVES) == null
                            ? response
                            : new Broken((HttpServletResponse) response));
        }
    }

    private static final class Broken extends HttpServletResponseWrapper {

        Broken(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int value) throws IOException {
                    throw new IOException("Broken pipe");
                }

                @Override
                public void flush() throws IOException {
                    throw new IOException("Broken pipe");
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    // Nothing is written.
                }
            };
        }
    }
}

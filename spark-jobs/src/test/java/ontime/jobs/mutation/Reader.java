package ontime.jobs.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ontime.mail.CalendarEvent;
import ontime.mail.CalendarFile;
import ontime.model.csv.BrokenCsvException;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.PredictionRequestJson;
import ontime.model.prediction.UnreadableRequestException;

/** What reads or writes texts of strangers. */
enum Reader {
    /** The stream's requests, from a topic that anyone may write into. */
    MESSAGES {
        @Override
        List<byte[]> examples() {
            return List.of(
                    PredictionRequestJson.write(REQUEST),
                    PredictionRequestJson.write(new PredictionRequest(
                            ID,
                            "9E",
                            1,
                            "HNL",
                            "GUM",
                            LocalDate.of(2028, 2, 29),
                            "2400",
                            "0001",
                            -5,
                            "N338AA",
                            Instant.EPOCH)));
        }

        @Override
        boolean reads(byte[] bytes) {
            try {
                PredictionRequest request =
                        PredictionRequestJson.read(ID.toString().getBytes(StandardCharsets.UTF_8), bytes);
                assertThat(PredictionRequestJson.read(
                                ID.toString().getBytes(StandardCharsets.UTF_8), PredictionRequestJson.write(request)))
                        .isEqualTo(request);
                return true;
            } catch (UnreadableRequestException e) {
                assertThat(e.reason()).isNotNull();
                assertThat(String.valueOf(e.getMessage())).doesNotContain("Exception", "\n");
                return false;
            }
        }
    },
    /** Addresses that forms and the API take: none may name a second recipient or a header. */
    ADDRESSES {
        @Override
        List<byte[]> examples() {
            return bytes(
                    "ada@example.org",
                    "ada.lovelace+flights@mail.example.co.uk",
                    "o'hara@b\u00fccher.example",
                    "Ada <ada@example.org>",
                    "ada@example.org\r\nBcc: eve@example.org");
        }

        @Override
        boolean reads(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            try {
                String address = MailAddress.of(text).text();
                assertThat(address)
                        .hasSizeLessThanOrEqualTo(MailAddress.LONGEST)
                        .matches("[!-~]+@[a-z0-9.-]+")
                        .doesNotContain(",", ";", "<", ">", "\"", "(", ")", "\\", "[", "..");
                assertThat(MailAddress.of(address).mailbox()).isNotEmpty();
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    },
    /** Reference files of airports, airlines and airplanes. */
    TABLES {
        @Override
        List<byte[]> examples() {
            return bytes(
                    "Code,Name,City\nATL,\"Hartsfield, Jackson\",Atlanta\nJFK,\"a \"\"quote\"\"\",New York\n",
                    "\ufeffa,b\r\n1,2\r\n3,\"4\n5\"\r\n");
        }

        @Override
        boolean reads(byte[] bytes) {
            try {
                List<CsvRecord> table = CsvFile.readTable(new ByteArrayInputStream(bytes), "table.csv");
                table.forEach(row -> assertThat(row.cells()).isNotNull());
                CsvFile.readPadded(new ByteArrayInputStream(bytes), "table.csv", row -> {});
                return true;
            } catch (BrokenCsvException e) {
                assertThat(e).hasMessageContaining("table.csv");
                return false;
            }
        }
    },
    /** Calendars, whose titles have names that come from files: no name may begin another event. */
    CALENDARS {
        @Override
        List<byte[]> examples() {
            return bytes("DL 640 ATL \u2192 JFK \u00b7 37% late", "62% late; from ATL, Georgia\nback\\slash", "");
        }

        @Override
        boolean reads(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Instant now = Instant.parse("2008-01-15T12:00:00Z");
            String file = CalendarFile.feed(
                    text,
                    List.of(new CalendarEvent(
                            text, 1, now, now, now.plusSeconds(1), text, text, text, URI.create("http://localhost/"))));
            assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
            String unfolded = file.replace("\r\n ", "");
            assertThat(unfolded.split("\r\n", -1))
                    .allMatch(line -> line.isEmpty() || line.matches("(?s)[A-Z-]+[;:].*"))
                    .containsOnlyOnce("BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR")
                    .hasSize(21);
            assertThat(file.split("\r\n", -1)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            return true;
        }
    };

    private static final UUID ID = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11");
    private static final PredictionRequest REQUEST = new PredictionRequest(
            ID,
            "DL",
            640,
            "ATL",
            "LGA",
            LocalDate.of(2008, 1, 15),
            "0715",
            "0925",
            null,
            null,
            Instant.parse("2008-01-15T10:15:30.125Z"));

    /** What is right, from which inputs are made. */
    abstract List<byte[]> examples();

    /**
     * Reads an input.
     *
     * @return whether it was taken; false if it was refused as it should be
     * @throws AssertionError if it was taken for something else
     */
    abstract boolean reads(byte[] bytes);

    private static List<byte[]> bytes(String... texts) {
        return List.of(texts).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}

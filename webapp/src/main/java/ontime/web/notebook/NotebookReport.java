package ontime.web.notebook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A published report.
 *
 * @param id its part of the address
 * @param name of the notebook
 * @param title the notebook's heading
 * @param parameters of its run, by name
 * @param publishedAt UTC
 * @param dataVersion version of the table of flights that it read
 * @param from first loaded month
 * @param to last loaded month
 * @param generated whether some of the flights were generated
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NotebookReport(
        String id,
        String name,
        String title,
        Map<String, String> parameters,
        Instant publishedAt,
        long dataVersion,
        YearMonth from,
        YearMonth to,
        boolean generated) {

    NotebookReport {
        parameters = new TreeMap<>(parameters);
    }

    /** The address of the report itself. */
    public String address() {
        return NotebookReports.PAGES + "/" + id;
    }

    /** The address of the notebook that it was made with. */
    public String download() {
        return address() + NotebookReports.DOWNLOAD;
    }

    /** When it was published, for people. */
    public ZonedDateTime publishedAtInUtc() {
        return publishedAt.atZone(ZoneOffset.UTC);
    }

    /** The parameters as text: {@code dest = LGA, origin = ATL}. */
    public String parameterText() {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                .collect(Collectors.joining(", "));
    }
}

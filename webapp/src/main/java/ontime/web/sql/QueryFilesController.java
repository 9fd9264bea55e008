package ontime.web.sql;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import ontime.model.account.UserAccount;
import ontime.model.workbench.RanQuery;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The whole result of a query as a file, and its progress as events: for the pages and the API. */
@Controller
@Tag(name = "SQL")
final class QueryFilesController {

    private final Workbench workbench;
    private final SqlGateway gateway;
    private final QueryEvents events;

    QueryFilesController(Workbench workbench, SqlGateway gateway, QueryEvents events) {
        this.workbench = workbench;
        this.gateway = gateway;
        this.events = events;
    }

    /** The whole result: csv, jsonl or parquet. */
    @GetMapping({SqlController.QUERIES + "/{id}/result", "/api/v1/sql/queries/{id}/result"})
    @Operation(summary = "The whole result as a file: csv, jsonl or parquet")
    void result(
            @AuthenticationPrincipal UserAccount me,
            @PathVariable String id,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response)
            throws IOException {
        RanQuery query = workbench.get(me, id);
        if (!ResultFormat.isKnown(format)) {
            throw ProblemException.ofBadRequest("sql.format.unknown", format);
        }
        HttpResponse<InputStream> result = gateway.result(UUID.fromString(query.id()), format);
        try (InputStream body = result.body()) {
            String type = result.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse("application/octet-stream");
            response.setContentType(type);
            result.headers().firstValueAsLong(HttpHeaders.CONTENT_LENGTH).ifPresent(response::setContentLengthLong);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s.%s\"".formatted(query.id(), ResultFormat.extension(format, type)));
            body.transferTo(response.getOutputStream());
        }
    }

    /** How the query is, as it changes; ends with the query. */
    @GetMapping(
            path = {SqlController.QUERIES + "/{id}/events", "/api/v1/sql/queries/{id}/events"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    @Operation(summary = "How a query is, as server-sent events until it ends")
    SseEmitter events(@AuthenticationPrincipal UserAccount me, @PathVariable String id, Locale locale) {
        return events.open(workbench.get(me, id), locale);
    }
}

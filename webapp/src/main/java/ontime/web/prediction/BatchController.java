package ontime.web.prediction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Verdict;
import ontime.web.airline.AirlineDirectory;
import ontime.web.limit.ClientLimit;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionLookup;
import ontime.web.publication.LoadedData;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PagesVersion;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The page of a day's predictions, and the button that adds a waiting request to the daily run. */
@Controller
final class BatchController {

    private final BatchRequestService service;
    private final BatchLookup lookup;
    private final PredictionLookup waiting;
    private final AirlineDirectory airlines;
    private final LoadedDataReader loaded;
    private final PagesVersion version;
    private final ClientLimit limit;
    private final Clock clock;

    BatchController(
            BatchRequestService service,
            BatchLookup lookup,
            PredictionLookup waiting,
            AirlineDirectory airlines,
            LoadedDataReader loaded,
            PagesVersion version,
            ClientLimit limit,
            Clock clock) {
        this.service = service;
        this.lookup = lookup;
        this.waiting = waiting;
        this.airlines = airlines;
        this.loaded = loaded;
        this.version = version;
        this.limit = limit;
        this.clock = clock;
    }

    /** The address that a new request redirects to. */
    static String askedAddress(PredictionRequest asked) {
        return PredictionAddresses.BATCH_PAGES + "/" + asked.batchDay() + "?asked=" + asked.id();
    }

    /** Redirects to today's page. */
    @GetMapping(PredictionAddresses.BATCH_PAGES)
    String today() {
        return "redirect:" + PredictionAddresses.BATCH_PAGES + "/"
                + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Adds a request that waits too long to the daily run. */
    @PostMapping(PredictionAddresses.PAGES + "/{id}/batch")
    String add(@PathVariable String id, HttpServletRequest request) {
        limit.count(request.getRemoteAddr());
        PredictionRequest asked = waiting.request(id);
        service.add(asked, request.getRemoteAddr());
        return "redirect:" + askedAddress(asked);
    }

    /**
     * The page of a day.
     *
     * @param asked id of the request that was just stored for the day; null if none was
     * @return null if the browser has the current page
     */
    @GetMapping(PredictionAddresses.BATCH_PAGES + "/{date}")
    @Nullable
    String day(
            @PathVariable LocalDate date,
            @RequestParam(name = "page", required = false) @Range(min = 1, max = Integer.MAX_VALUE) @Nullable
                    Integer page,
            @RequestParam(name = "asked", required = false) @Nullable String asked,
            Locale locale,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        BatchDay day = lookup.day(date, page);
        LoadedData data = loaded.get();
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (request.checkNotModified(etag(day, data, asked, locale))) {
            return null;
        }
        model.addAttribute("loaded", data);
        model.addAttribute("day", day);
        model.addAttribute("asked", asked != null);
        model.addAttribute("coming", day.day().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        List<BatchRow> rows = day.predictions().stream().map(BatchRow::of).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("counts", counts(rows));
        model.addAttribute("airlineNames", airlines.namesByCode());
        return "prediction/batch";
    }

    private String etag(BatchDay day, LoadedData data, @Nullable String asked, Locale locale) {
        return "W/\"%s-%s-%s-%s-%s\""
                .formatted(
                        BatchLookup.fingerprint(day),
                        version.fingerprint(),
                        data.fingerprint().hashCode(),
                        asked != null,
                        locale.toLanguageTag());
    }

    /** The number of flights on the page for each verdict. */
    private static Map<Verdict, Long> counts(List<BatchRow> rows) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        Arrays.stream(Verdict.values()).forEach(verdict -> counts.put(verdict, 0L));
        rows.stream()
                .flatMap(row -> row.findVerdict().stream())
                .forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
        return counts;
    }
}

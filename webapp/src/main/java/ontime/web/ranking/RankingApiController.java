package ontime.web.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.delay.RankedEnds;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.delay.PartFigures;
import ontime.web.error.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings as JSON. */
@RestController
@Tag(name = "Rankings")
final class RankingApiController {

    private final DocumentStore store;

    RankingApiController(DocumentStore store) {
        this.store = store;
    }

    /**
     * A ranking.
     *
     * @param minimumFlights scheduled flights that are needed to be ranked
     * @param ranked how many are ranked
     * @param tooFew how many have too few flights
     * @param by both ends by measure
     */
    record RankingJson(int minimumFlights, int ranked, int tooFew, Map<RankingMeasure, Ends> by) {

        static RankingJson of(Ranking ranking) {
            Map<RankingMeasure, Ends> by = new TreeMap<>();
            ranking.ends().forEach((measure, ends) -> by.put(measure, Ends.of(ends)));
            return new RankingJson(ranking.subject().minimumFlights(), ranking.ranked(), ranking.tooFew(), by);
        }
    }

    /**
     * Both ends of a ranking.
     *
     * @param best the best first
     * @param worst the worst first
     */
    record Ends(List<PartFigures> best, List<PartFigures> worst) {

        static Ends of(RankedEnds ends) {
            return new Ends(PartFigures.list(ends.best()), PartFigures.list(ends.worst()));
        }
    }

    /** The best and the worst airlines, airports, routes or times, by every measure. */
    @Operation(summary = "Rank airlines, airports, routes, hours, weekdays or months by each measure")
    @GetMapping(path = "/api/v1/rankings", produces = MediaType.APPLICATION_JSON_VALUE)
    RankingJson ranking(
            @Parameter(
                            description = "what to rank: airlines, airports, routes, hours, weekdays or months",
                            example = "airlines")
                    @RequestParam(name = "of", defaultValue = "airlines")
                    RankingSubject subject) {
        return store.find(StoreCatalog.DELAY_RANKINGS, StoreCatalog.rankingId(subject))
                .map(RankingJson::of)
                .orElseThrow(() -> ProblemException.ofNotFound("report.none", subject.name()));
    }
}

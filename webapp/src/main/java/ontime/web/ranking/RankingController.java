package ontime.web.ranking;

import java.util.Locale;
import java.util.Map;
import ontime.model.delay.RankedEnds;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of rankings: the best and worst of one kind by one measure. */
@Controller
final class RankingController {

    private final DocumentStore store;
    private final RankedRows rows;

    RankingController(DocumentStore store, RankedRows rows) {
        this.store = store;
        this.rows = rows;
    }

    @GetMapping("/rankings")
    String rankings(
            @RequestParam(name = "of", defaultValue = "airlines") RankingSubject subject,
            @RequestParam(name = "by", defaultValue = "on-time-share") RankingMeasure measure,
            Locale locale,
            Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("measure", measure);
        model.addAttribute("subjects", RankingChoice.subjects(subject, measure));
        model.addAttribute("measures", RankingChoice.measures(subject, measure));
        store.find(StoreCatalog.DELAY_RANKINGS, StoreCatalog.rankingId(subject)).ifPresent(ranking -> {
            RankedEnds ends = ranking.ends().getOrDefault(measure, RankedEnds.NONE);
            model.addAttribute("ranking", ranking);
            model.addAllAttributes(Map.of(
                    "best", rows.of(subject, ends.best(), locale),
                    "worst", rows.of(subject, ends.worst(), locale)));
        });
        return "ranking/rankings";
    }
}

package ontime.web.ranking;

import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.delay.DelayPart;
import ontime.model.delay.RankingSubject;
import ontime.stores.flight.search.PageRequest;
import ontime.web.crossing.AggregatesAddress;
import ontime.web.crossing.CoveredMonths;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.crossing.FilterParameters;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.delay.PartRow;
import ontime.web.paging.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of rankings: all of one kind by one measure, over the flights of some months or airports. The address holds every
 * choice.
 */
@Controller
final class RankingController {

    private final PublishedCrossings published;
    private final CrossingAnswers answers;
    private final RankedRows rows;
    private final CoveredMonths covered;

    RankingController(PublishedCrossings published, CrossingAnswers answers, RankedRows rows, CoveredMonths covered) {
        this.published = published;
        this.answers = answers;
        this.rows = rows;
        this.covered = covered;
    }

    @GetMapping(RankingForm.ADDRESS)
    String rankings(
            @Valid @ModelAttribute("form") RankingForm form,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        RankingSubject subject = form.subject();
        LoadedFlights flights = published.get();
        FlightFilter filter = filter(form, FilterParameters.parse(parameters, flights), flights);
        Dimension dimension = Rankings.dimension(subject);
        Rankings.Ordered ordered = Rankings.order(
                subject,
                form.measure(),
                form.ordered(),
                answers.answer(flights, Crossing.of(filter, dimension).withPercentiles())
                        .cells());
        List<DelayPart> all = ordered.all();
        // Only routes are too many for one page.
        int total = all.size();
        int size = subject == RankingSubject.ROUTES ? PageRequest.MAX_SIZE : Math.max(total, 1);
        int first = (form.pageNumber() - 1) * size;
        if (subject == RankingSubject.ROUTES || form.pageNumber() > 1) {
            PageRequest request = new PageRequest(form.pageNumber(), PageRequest.MAX_SIZE);
            Paging.requirePage(total, request);
            model.addAttribute("paging", Paging.of(total, request, form::address));
        }
        int end = Math.min(first + size, total);
        List<PartRow> shown = rows.of(subject, all.subList(Math.min(first, end), end), locale);
        model.addAttribute("subject", subject);
        model.addAttribute("subjects", RankingChoice.subjects(form));
        model.addAttribute("columns", RankingChoice.columns(form));
        model.addAttribute("crossings", flights);
        model.addAttribute("loadedMonths", flights.months());
        model.addAttribute("loadedSeasons", Season.of(flights.months()));
        model.addAttribute("states", flights.values(Dimension.ORIGIN_STATE));
        model.addAttribute("covered", covered.of(filter, flights.months(), locale));
        model.addAttribute("ranked", ordered.ranked().size());
        model.addAttribute("tooFew", ordered.tooFew().size());
        model.addAttribute(
                "rows",
                IntStream.range(0, shown.size())
                        .mapToObj(row -> new RankedRow(
                                first + row < ordered.ranked().size() ? first + row + 1 : null, shown.get(row)))
                        .toList());
        model.addAttribute("json", AggregatesAddress.json(filter, dimension.key()));
        model.addAttribute("csv", AggregatesAddress.csv(filter, dimension.key()));
        return "ranking/rankings";
    }

    private FlightFilter filter(RankingForm form, FlightFilter given, LoadedFlights flights) {
        FlightFilter filter = given;
        Season season = form.season();
        if (season != null) {
            Set<String> chosen = given.values().get(Dimension.MONTH);
            filter = filter.with(
                    Dimension.MONTH,
                    flights.months().stream()
                            .filter(season::holds)
                            .map(YearMonth::toString)
                            .filter(month -> chosen == null || chosen.contains(month))
                            .collect(Collectors.toSet()));
        }
        if (form.size() != null) {
            Set<String> airports = form.size()
                    .of(answers.answer(flights, Crossing.of(FlightFilter.ALL, Dimension.ORIGIN))
                            .cells());
            filter = filter.with(Dimension.ORIGIN, airports);
        }
        return filter;
    }
}

package ontime.web.crossing;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ontime.crossing.FlightFilter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The loaded months that an answer covers, in the visitor's language. */
@Component
public final class CoveredMonths {

    private final MessageSource messages;

    CoveredMonths(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The months that a filter leaves: {@code January 2008 – April 2008, June 2008}.
     *
     * @param loaded months, oldest first
     * @return empty if it leaves none
     */
    public String of(FlightFilter filter, List<YearMonth> loaded, Locale locale) {
        return words(loaded.stream().filter(filter::touches).toList(), locale);
    }

    /**
     * The names of months, consecutive ones as a span.
     *
     * @param months oldest first
     */
    public String words(List<YearMonth> months, Locale locale) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern(messages.getMessage("format.month", null, locale), locale);
        return spans(months).stream()
                .map(span -> span.first().equals(span.last())
                        ? name.format(span.first())
                        : name.format(span.first()) + " – " + name.format(span.last()))
                .collect(Collectors.joining(", "));
    }

    private record Span(YearMonth first, YearMonth last) {}

    private static List<Span> spans(List<YearMonth> months) {
        List<Span> spans = new ArrayList<>();
        for (YearMonth month : months) {
            int end = spans.size() - 1;
            if (end >= 0 && spans.get(end).last().plusMonths(1).equals(month)) {
                spans.set(end, new Span(spans.get(end).first(), month));
            } else {
                spans.add(new Span(month, month));
            }
        }
        return spans;
    }
}

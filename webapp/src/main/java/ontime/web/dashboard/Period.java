package ontime.web.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;

/** Consecutive days. */
record Period(LocalDate from, LocalDate to) {

    /** The days of a filter; empty if they are not consecutive. */
    static Optional<Period> of(FlightFilter filter, List<YearMonth> months) {
        if (months.isEmpty()) {
            return Optional.empty();
        }
        Period loaded =
                new Period(months.get(0).atDay(1), months.get(months.size() - 1).atEndOfMonth());
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        Period days = new Period(from == null ? loaded.from : from, to == null ? loaded.to : to);
        Set<String> ofMonths = filter.values().getOrDefault(Dimension.MONTH, Set.of());
        Set<String> ofDays = filter.values().getOrDefault(Dimension.DATE, Set.of());
        List<Period> chosen = ofDays.isEmpty()
                ? ofMonths.stream()
                        .map(YearMonth::parse)
                        .map(month -> new Period(month.atDay(1), month.atEndOfMonth()))
                        .toList()
                : ofDays.stream()
                        .map(LocalDate::parse)
                        .filter(day -> ofMonths.isEmpty()
                                || ofMonths.contains(YearMonth.from(day).toString()))
                        .map(day -> new Period(day, day))
                        .toList();
        if (chosen.isEmpty() && !ofDays.isEmpty()) {
            return Optional.empty();
        }
        return (chosen.isEmpty() ? Optional.of(loaded) : joined(chosen))
                .map(loaded::and)
                .map(days::and)
                .filter(Period::isSome);
    }

    /** The period that some make together; empty if days are missing between them. */
    private static Optional<Period> joined(Collection<Period> some) {
        List<Period> sorted =
                some.stream().sorted(Comparator.comparing(Period::from)).toList();
        for (int next = 1; next < sorted.size(); next++) {
            if (!sorted.get(next).from.equals(sorted.get(next - 1).to.plusDays(1))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Period(sorted.get(0).from, sorted.get(sorted.size() - 1).to));
    }

    private Period and(Period other) {
        return new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    private boolean isSome() {
        return !to.isBefore(from);
    }

    /** Whether it begins and ends with a month. */
    boolean isOfWholeMonths() {
        return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
    }

    /** The period of equal length before: as many months if it is whole months, otherwise as many days. */
    Period previous() {
        LocalDate end = from.minusDays(1);
        return isOfWholeMonths()
                ? new Period(from.minusMonths(ChronoUnit.MONTHS.between(from, to.plusDays(1))), end)
                : new Period(end.minusDays(ChronoUnit.DAYS.between(from, to)), end);
    }

    /** Whether every day is in one of these months. */
    boolean isIn(Collection<YearMonth> months) {
        return Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .allMatch(months::contains);
    }
}

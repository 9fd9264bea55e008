package ontime.mail.daily;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import ontime.model.delay.LateShareComparison;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.CancellationRisk;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Target;
import ontime.model.prediction.Verdict;

/** The texts of emails and calendars in a person's language. */
final class DailyTexts {

    static final String BUNDLE = "ontime.mail.daily.mail";

    private static final int MINUTES_OF_HOUR = 60;
    private static final int HOURS_OF_DAY = 24;

    private final Locale locale;
    private final ResourceBundle words;

    DailyTexts(Locale locale) {
        this.locale = locale;
        // A missing language must not fall back to that of the machine.
        this.words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** The flight and its chance; of several flights, the one that is most likely late. */
    String subject(LocalDate day, List<FlightForecast> flights) {
        String date = DateTimeFormatter.ofPattern(words.getString("format.day.short"), locale)
                .format(day);
        Optional<FlightForecast> latest = flights.stream()
                .filter(flight -> flight.findLate().isPresent())
                .max(Comparator.comparing(flight -> flight.findLate().orElseThrow()));
        if (latest.isEmpty()) {
            return say("subject.unknown", date, flights.size());
        }
        PredictionRequest flight = latest.get().flight();
        String chance = percent(latest.get().findLate().orElseThrow());
        return flights.size() == 1
                ? say("subject.one", number(flight), flight.origin(), flight.dest(), date, chance)
                : say("subject.more", flights.size(), date, number(flight), flight.origin(), flight.dest(), chance);
    }

    /** The title in a calendar: {@code DL 640 ATL → JFK · 37% chance of a delay}. */
    String title(FlightForecast forecast) {
        String name = name(forecast.flight());
        return forecast.findLate()
                .map(late -> say("calendar.title", name, percent(late)))
                .orElse(name);
    }

    /**
     * {@code DL 640 ATL → JFK, 11:15 PM – 1:25 AM the next day}.
     *
     * @param daysLater the day of the arrival, from that of the departure
     */
    String nameAndTimes(PredictionRequest flight, long daysLater) {
        return say("flight.times", name(flight), time(flight.crsDepTime()), time(flight.crsArrTime()), daysLater);
    }

    /** The prediction of a flight and what supports it, a line each. The first line is the verdict. */
    List<String> details(FlightForecast forecast) {
        List<String> lines = new ArrayList<>();
        forecast.findPrediction().ifPresentOrElse(found -> addVerdict(found, lines), () -> lines.add(say("pending")));
        FlightEvidence evidence = forecast.evidence();
        evidence.findUsual()
                .ifPresent(usual -> lines.add(
                        say(usual.ofRoute() ? "usual.route" : "usual.all", percent(usual.late()), usual.flights())));
        forecast.findPrediction()
                .flatMap(Prediction::findMinutes)
                .map(Math::round)
                .ifPresent(minutes -> lines.add(minutes(minutes)));
        forecast.findPrediction()
                .flatMap(Prediction::findRange)
                .ifPresent(range -> lines.add(say("flight.range", delay(range.low()), delay(range.high()))));
        forecast.findPrediction()
                .flatMap(Prediction::findCancelled)
                .ifPresent(cancelled -> lines.add(cancellation(cancelled, evidence)));
        evidence.findOwn()
                .ifPresent(own -> lines.add(say(
                        "own",
                        number(forecast.flight()),
                        percent((double) own.onTime() / own.flights()),
                        own.onTime(),
                        own.flights())));
        evidence.findIncoming()
                .ifPresent(leg -> lines.add(
                        leg.crsArrTime() == null
                                ? say("incoming", leg.origin())
                                : say("incoming.due", leg.origin(), time(leg.crsArrTime()))));
        evidence.reasons().forEach(reason -> lines.add(reason(reason, forecast.flight())));
        forecast.findScheduleDay().ifPresent(day -> lines.add(say("flight.schedule", day(day))));
        return lines;
    }

    private void addVerdict(Prediction prediction, List<String> lines) {
        prediction.findLate().ifPresent(late -> lines.add(say("verdict." + Verdict.of(late), percent(late))));
        List<Double> classes = prediction.probabilities();
        if (prediction.findLate().isEmpty() && !classes.isEmpty()) {
            int last = Target.DELAY_CLASS.labels().size() - 1;
            lines.add(say("flight.halfHour", percent(classes.get(last))));
        }
    }

    private String cancellation(double cancelled, FlightEvidence evidence) {
        String risk = say("cancellation." + CancellationRisk.of(cancelled), rarePercent(cancelled));
        return evidence.findUsual()
                .map(usual -> risk + " "
                        + say(usual.ofRoute() ? "cancelled.route" : "cancelled.all", rarePercent(usual.cancelled())))
                .orElse(risk);
    }

    private String reason(FlightEvidence.Reason reason, PredictionRequest flight) {
        String similar =
                switch (reason.similarity()) {
                    case ROUTE -> say("like.ROUTE", flight.origin(), flight.dest());
                    case HOUR -> say("like.HOUR", time(reason.value()));
                    case WEEKDAY ->
                        say(
                                "like.WEEKDAY",
                                DayOfWeek.of(Integer.parseInt(reason.value())).getDisplayName(TextStyle.FULL, locale));
                    case CARRIER, ORIGIN, DEST -> say("like." + reason.similarity(), reason.value());
                };
        return say(
                reason.comparison() == LateShareComparison.MORE_OFTEN_LATE ? "reason.raises" : "reason.lowers",
                similar,
                percent(reason.late()));
    }

    /** {@code DL 640 ATL → JFK}. */
    private String name(PredictionRequest flight) {
        return say("flight", number(flight), flight.origin(), flight.dest());
    }

    private static String number(PredictionRequest flight) {
        return flight.carrier() + " " + flight.flightNum();
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    /** A local time, hhmm. */
    private String time(String hhmm) {
        int minute = BtsTime.minuteOfDay(hhmm);
        return DateTimeFormatter.ofPattern(words.getString("format.time"), locale)
                .format(LocalTime.of(minute / MINUTES_OF_HOUR % HOURS_OF_DAY, minute % MINUTES_OF_HOUR));
    }

    private String minutes(long minutes) {
        return say(minutes < 0 ? "flight.minutesEarly" : "flight.minutesLate", Math.abs(minutes));
    }

    /** {@code 12 minutes early}, in a sentence. */
    private String delay(int minutes) {
        return say(minutes < 0 ? "delay.early" : "delay.late", Math.abs(minutes));
    }

    private String rarePercent(double probability) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return percent.format(probability);
    }

    private String percent(double probability) {
        return NumberFormat.getPercentInstance(locale).format(probability);
    }
}

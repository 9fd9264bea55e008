package ontime.web.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import ontime.model.learning.Champion;
import ontime.model.prediction.DayLease;
import ontime.model.prediction.ModelKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words how the parts are. */
@Component
final class SystemWords {

    private static final String ACTION = ".do";

    private final MessageSource messages;

    SystemWords(MessageSource messages) {
        this.messages = messages;
    }

    SystemView view(SystemStatus status, Locale locale) {
        return new SystemView(
                status.state(),
                say("system.summary." + status.state(), locale),
                status.checkedAt(),
                status.parts().stream().map(part -> view(part, locale)).toList());
    }

    private SystemView.Part view(PartFinding finding, Locale locale) {
        boolean isUnknown = finding.state() == SystemState.UNKNOWN;
        String code = isUnknown ? "system.unknown" : "system.%s.%s".formatted(finding.part(), finding.code());
        return new SystemView.Part(
                finding.part().partName(),
                finding.name().isEmpty() ? say("system.part." + finding.part(), locale) : finding.name(),
                finding.state(),
                say(code, locale, finding.arguments().toArray()),
                findAction(code + ACTION, locale),
                finding.since(),
                finding.at(),
                finding.version(),
                finding.figures(),
                finding.models().stream().map(model -> describe(model, locale)).toList());
    }

    private String describe(Champion model, Locale locale) {
        LocalDate since = LocalDate.ofInstant(model.since(), ZoneOffset.UTC);
        return say("system.model", locale, title(model.name(), locale), Integer.toString(model.version()), since);
    }

    /** What a model predicts, and when; its own name if an older program does not know it. */
    private String title(String name, Locale locale) {
        return ModelKind.list().stream()
                .filter(kind -> kind.modelName().equals(name))
                .findFirst()
                .map(kind -> say(
                        "models.title.one",
                        locale,
                        say("models.target." + kind.target(), locale),
                        say("models.moment." + kind.moment(), locale)))
                .orElse(name);
    }

    private @Nullable String findAction(String code, Locale locale) {
        return messages.getMessage(code, null, null, locale);
    }

    private String say(String code, Locale locale, Object... arguments) {
        Object[] words =
                Arrays.stream(arguments).map(argument -> word(argument, locale)).toArray();
        return messages.getMessage(code, words, locale);
    }

    private Object word(Object argument, Locale locale) {
        if (argument instanceof Instant time) {
            return format("format.time", time.atZone(ZoneOffset.UTC), locale);
        }
        if (argument instanceof LocalDate day) {
            return format("format.day.figure", day, locale);
        }
        if (argument instanceof YearMonth month) {
            return format("format.month", month, locale);
        }
        if (argument instanceof DayLease.Scheduler scheduler) {
            return say("system.scheduler." + scheduler, locale);
        }
        return argument;
    }

    private String format(String pattern, TemporalAccessor time, Locale locale) {
        return DateTimeFormatter.ofPattern(say(pattern, locale), locale).format(time);
    }
}

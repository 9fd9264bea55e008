package ontime.web.parameter;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import ontime.model.prediction.PredictionRequest;
import ontime.web.error.ProblemException;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the converters of parameters and form fields. */
@Configuration(proxyBeanMethods = false)
class ParameterConversion implements WebMvcConfigurer {

    private final TextConversion texts;

    ParameterConversion(TextConversion texts) {
        this.texts = texts;
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldAnnotation(texts);
        registry.addConverterFactory(new Choices());
        registry.addFormatterForFieldType(
                LocalDate.class,
                (date, locale) -> date.toString(),
                (text, locale) -> parse(text, LocalDate::parse, "parameter.date"));
        registry.addFormatterForFieldType(
                YearMonth.class,
                (month, locale) -> month.toString(),
                (text, locale) -> parse(text, YearMonth::parse, "airplane.month.wrong"));
        registry.addConverter(String.class, DayOfWeek.class, ParameterConversion::weekday);
    }

    private static DayOfWeek weekday(String text) {
        try {
            return DayOfWeek.of(Integer.parseInt(TextConversion.strip(text)));
        } catch (NumberFormatException | DateTimeException e) {
            throw ProblemException.ofField("parameter.number", 1, 7);
        }
    }

    private static <T extends TemporalAccessor> T parse(String text, Function<String, T> parse, String problem) {
        try {
            T time = parse.apply(TextConversion.strip(text));
            int year = time.get(ChronoField.YEAR);
            if (year >= PredictionRequest.FIRST_YEAR && year <= PredictionRequest.LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException e) {
            // The problem below covers this case too.
        }
        throw ProblemException.ofField(problem);
    }
}

package ontime.web.parameter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Converts the words of addresses to the constants of an enum: {@code on-time} to {@code ON_TIME}. */
public final class Choices implements ConverterFactory<String, Enum<?>> {

    @Override
    public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
        return new Converter<>() {
            /** Null for blank text, which Spring allows. */
            @Override
            @SuppressWarnings("NullAway")
            public @Nullable T convert(String text) {
                return text.isBlank() ? null : find(type.getEnumConstants(), TextConversion.strip(text));
            }
        };
    }

    /** The word of a constant. */
    public static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T extends Enum<?>> T find(T[] constants, String text) {
        return Arrays.stream(constants)
                .filter(constant -> wordOf(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofField(
                        "parameter.choice",
                        Arrays.stream(constants).map(Choices::wordOf).collect(Collectors.joining(", "))));
    }
}

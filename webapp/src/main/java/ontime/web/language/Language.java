package ontime.web.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the pages, which has a message bundle. */
enum Language {
    ENGLISH("en", "English", Locale.US),
    SPANISH("es", "Español", Locale.forLanguageTag("es"));

    private final String code;
    private final String ownName;
    private final Locale usual;

    Language(String code, String ownName, Locale usual) {
        this.code = code;
        this.ownName = ownName;
        this.usual = usual;
    }

    String code() {
        return code;
    }

    /** Its name in the language itself. */
    String ownName() {
        return ownName;
    }

    /** The locale if a visitor prefers no country. */
    Locale usual() {
        return usual;
    }

    static Optional<Language> find(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}

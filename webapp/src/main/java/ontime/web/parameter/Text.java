package ontime.web.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what the text of a parameter or form field means. {@link TextConversion} checks and converts it; blank text is null. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface Text {

    Kind value();

    /** The meaning of a text. */
    enum Kind {
        /** Any text of up to 100 characters. */
        WORDS,
        /** An airport code in any case. */
        AIRPORT_CODE,
        /** The code, city or name of one airport, which is converted to the code. */
        AIRPORT,
        /**
         * The code, city or name of an airport, which is converted to the code; or a city with several airports, which is
         * converted to its name.
         */
        PLACE,
        /** An airline code in any case. */
        AIRLINE_CODE,
        /** The code or name of one airline, which is converted to the code. */
        AIRLINE,
        /** An airline code and flight number: {@code DL640}. */
        FLIGHT,
        /** A tail number. Lower case is converted to upper case; mixed case is kept, since BTS reports {@code N991cA}. */
        TAIL_NUMBER,
        /** A tail number in any case, which is converted to upper case. */
        UPPER_CASE_TAIL_NUMBER,
        /** A time of day with or without a colon, which is converted to hhmm. */
        TIME,
        /** Degrees north, -90 to 90, as a decimal number. */
        LATITUDE,
        /** Degrees east, -180 to 180, as a decimal number. */
        LONGITUDE,
        /** One email address. */
        MAIL
    }
}

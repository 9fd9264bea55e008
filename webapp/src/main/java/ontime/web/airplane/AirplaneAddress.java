package ontime.web.airplane;

import java.time.YearMonth;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of an airplane's page. */
public final class AirplaneAddress {

    private AirplaneAddress() {}

    /** {@code /airplanes/N338AA}. */
    public static String of(String tailNum) {
        return UriComponentsBuilder.fromPath(AirplaneSearchForm.ADDRESS)
                .pathSegment("{tailNum}")
                .encode()
                .buildAndExpand(tailNum)
                .toUriString();
    }

    /** {@code /airplanes/N338AA?month=2008-01}: its flights in a month. */
    public static String of(String tailNum, YearMonth month) {
        return of(tailNum) + "?month=" + month + "#flights";
    }
}

package ontime.web.airplane;

import java.time.YearMonth;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the page of an airplane is. */
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

    /** {@code /airplanes/N338AA?month=2008-01}: what it flew in a month. */
    public static String of(String tailNum, YearMonth month) {
        return of(tailNum) + "?month=" + month + "#flights";
    }
}

package ontime.web.airplane;

import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the pages of airplanes are. Servers refuse or change some texts in a path, whatever their encoding: slashes,
 * backslashes, dots, percent signs. A tail number that has more than letters, digits, hyphens and blanks is a parameter of
 * the address instead.
 */
public final class AirplaneAddress {

    /** Replaces a tail number that cannot be in a path. It is longer than any tail number. */
    static final String BY_TAIL_NUMBER = "by-tail-number";

    private static final Pattern FITS_PATH = Pattern.compile("[A-Za-z0-9 -]{1,10}");
    private static final String API = "/api/v1" + AirplaneSearchForm.ADDRESS;

    private AirplaneAddress() {}

    /** {@code /airplanes/N338AA}, {@code /airplanes/by-tail-number?tailNum=N1%5C2}. */
    public static String of(String tailNum) {
        return address(AirplaneSearchForm.ADDRESS, "", tailNum).encode().toUriString();
    }

    /** {@code /airplanes/N338AA?month=2008-01}: its flights in a month. */
    public static String of(String tailNum, YearMonth month) {
        return ofMonth(AirplaneSearchForm.ADDRESS, "", tailNum, month) + "#flights";
    }

    /** Its JSON. */
    public static String api(String tailNum) {
        return address(API, "", tailNum).encode().toUriString();
    }

    /** The JSON of its flights in a month. */
    public static String apiFlights(String tailNum, YearMonth month) {
        return ofMonth(API, "/flights", tailNum, month);
    }

    /** Whether the path of its page names the tail number. */
    static boolean fitsPath(String tailNum) {
        return FITS_PATH.matcher(tailNum).matches();
    }

    private static String ofMonth(String path, String suffix, String tailNum, YearMonth month) {
        return address(path, suffix, tailNum)
                .queryParam("month", month)
                .encode()
                .toUriString();
    }

    private static UriComponentsBuilder address(String path, String suffix, String tailNum) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        return fitsPath(tailNum)
                ? address.pathSegment(tailNum).path(suffix)
                : address.pathSegment(BY_TAIL_NUMBER)
                        .path(suffix)
                        .queryParam("tailNum", "{tailNum}")
                        .uriVariables(Map.of("tailNum", tailNum));
    }
}

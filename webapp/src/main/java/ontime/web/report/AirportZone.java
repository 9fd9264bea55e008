package ontime.web.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * An airport's time zone, as a page shows it.
 *
 * @param name {@code Eastern Time}
 * @param id {@code America/New_York}
 * @param offset from UTC now: {@code UTC−05:00}
 */
record AirportZone(String name, String id, String offset) {

    static AirportZone of(ZoneId zone, Instant now, Locale locale) {
        String offset = zone.getRules().getOffset(now).getId();
        return new AirportZone(
                zone.getDisplayName(TextStyle.FULL, locale),
                zone.getId(),
                offset.equals("Z") ? "UTC" : "UTC" + offset.replace('-', '−'));
    }
}

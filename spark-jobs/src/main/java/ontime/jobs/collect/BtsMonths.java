package ontime.jobs.collect;

import java.net.URI;
import java.time.YearMonth;
import ontime.jobs.download.Content;
import ontime.jobs.download.Probe;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Transport;

/**
 * BTS's monthly zips under their published names.
 *
 * @param base address, ending in a slash
 * @param transport that brings them from there
 * @param probe that asks there
 * @param isFolder whether asking costs nothing and any month may be the newest
 */
record BtsMonths(URI base, Transport transport, Probe probe, boolean isFolder) {

    /** What the name of every monthly zip begins with. */
    static final String FILE_NAME_START = "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_";

    RequestedFile of(YearMonth month) {
        return new RequestedFile(fileName(month), uri(month), Content.MONTH_ZIP, transport);
    }

    /**
     * Whether a month is published.
     *
     * @throws ontime.jobs.download.TransferException where that can't be said
     */
    boolean isPublished(YearMonth month) {
        return probe.isPublished(uri(month));
    }

    private URI uri(YearMonth month) {
        return base.resolve(fileName(month));
    }

    /** {@code On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_1.zip}: no leading zero. */
    static String fileName(YearMonth month) {
        return "%s%d_%d.zip".formatted(FILE_NAME_START, month.getYear(), month.getMonthValue());
    }
}

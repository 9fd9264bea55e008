package ontime.jobs.collect;

import java.net.URI;
import java.util.List;
import ontime.jobs.download.Content;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Transport;

/**
 * The published reference data: airports, airlines, lookups, airplanes. Each file is optional.
 *
 * @param transport for files that have an address
 * @param form for tables that BTS publishes only with a form
 */
public record ReferenceFiles(Transport transport, Transport form) {

    private static final String OPEN_FLIGHTS = "https://raw.githubusercontent.com/jpatokal/openflights/master/data/";

    /** BTS encodes the words of its addresses. The value of the parameter is the encoded name of the lookup. */
    private static final String BTS_LOOKUP = "https://www.transtats.bts.gov/Download_Lookup.asp?Y11x72=";

    private static final String BTS_MASTER_COORDINATES =
            "https://www.transtats.bts.gov/DL_SelectFields.aspx?gnoyr_VQ=FLL&QO_fu146_anzr=N8vn6v10%20f722146%20gnoyr5";

    private static final String FAA_REGISTRY = "https://registry.faa.gov/database/ReleasableAircraft.zip";

    public List<RequestedFile> list() {
        return List.of(
                table("airports.dat", OPEN_FLIGHTS + "airports.dat"),
                table("airlines.dat", OPEN_FLIGHTS + "airlines.dat"),
                table("L_UNIQUE_CARRIERS.csv", BTS_LOOKUP + "Y_haVdhR_PNeeVRef"),
                table("L_AIRLINE_ID.csv", BTS_LOOKUP + "Y_NVeYVaR_VQ"),
                table("L_CANCELLATION.csv", BTS_LOOKUP + "Y_PNaPRYYNgVba"),
                new RequestedFile(
                        "bts_master_cord.csv.gz", URI.create(BTS_MASTER_COORDINATES), Content.GZIP_TABLE, form),
                new RequestedFile("ReleasableAircraft.zip", URI.create(FAA_REGISTRY), Content.ZIP, transport));
    }

    private RequestedFile table(String name, String uri) {
        return new RequestedFile(name, URI.create(uri), Content.TABLE, transport);
    }
}

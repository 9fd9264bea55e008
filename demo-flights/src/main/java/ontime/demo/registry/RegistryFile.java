package ontime.demo.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ontime.demo.chance.Dice;
import ontime.demo.schedule.Tour;
import ontime.model.airline.Airline;
import ontime.model.airline.AirlineFacts;
import ontime.model.airplane.FaaRegistry;

/**
 * Writes a registry of the airplanes that generated flights fly with, as the FAA publishes its own: a zip with
 * MASTER.txt, ACFTREF.txt and ENGINE.txt, their values padded with blanks. Its comment says that it is generated. As in
 * the real one, some airplanes are missing and some marks went to small aircraft since.
 */
public final class RegistryFile {

    /** The folder of the registry, next to the months. */
    public static final String FOLDER = "reference";

    private static final String NAME = "ReleasableAircraft.zip";
    private static final double MISSING = 1 / 60.0;

    private static final String MASTER_HEADER =
            "N-NUMBER,SERIAL NUMBER,MFR MDL CODE,ENG MFR MDL,YEAR MFR,TYPE REGISTRANT,NAME,STREET,STREET2,CITY,STATE,"
                    + "ZIP CODE,REGION,COUNTY,COUNTRY,LAST ACTION DATE,CERT ISSUE DATE,CERTIFICATION,TYPE AIRCRAFT,"
                    + "TYPE ENGINE,STATUS CODE,MODE S CODE,FRACT OWNER,AIR WORTH DATE,OTHER NAMES(1),OTHER NAMES(2),"
                    + "OTHER NAMES(3),OTHER NAMES(4),OTHER NAMES(5),EXPIRATION DATE,UNIQUE ID,KIT MFR, KIT MODEL,"
                    + "MODE S CODE HEX,";
    private static final String MODEL_HEADER = "CODE,MFR,MODEL,TYPE-ACFT,TYPE-ENG,AC-CAT,BUILD-CERT-IND,NO-ENG,"
            + "NO-SEATS,AC-WEIGHT,SPEED,TC-DATA-SHEET,TC-DATA-HOLDER,";
    private static final String ENGINE_HEADER = "CODE,MFR,MODEL,TYPE,HORSEPOWER,THRUST,";

    private final List<AircraftType> types = AircraftType.list();
    private final Map<String, String> airlines = AirlineFacts.read().list().stream()
            .collect(Collectors.toMap(Airline::code, airline -> airline.name().toUpperCase(Locale.ROOT)));
    private final Map<String, Registration> registrations = new TreeMap<>();
    private final int year;
    private final long seed;

    /**
     * An empty registry.
     *
     * @param year of the first flights: everything was built before
     * @param seed the same one makes the same facts of an airplane
     */
    public RegistryFile(int year, long seed) {
        this.year = year;
        this.seed = seed;
    }

    /** Registers the airplanes of a month. */
    public void add(Collection<Tour> tours) {
        for (Tour tour : tours) {
            String tail = tour.tailNumber();
            if (!Dice.of(seed, tail.hashCode(), 8).chance(MISSING)) {
                String owner = airlines.getOrDefault(tour.carrierCode(), tour.carrierCode());
                registrations.computeIfAbsent(
                        tail, mark -> Registration.of(mark, owner, tour.farthestMiles(), year, types, seed));
            }
        }
    }

    /**
     * Writes the registry under another name, then renames it.
     *
     * @param months the folder of the months; the registry goes into its folder {@link #FOLDER}
     * @param asOf the month that the registry is of
     * @return where it is
     */
    public Path write(Path months, YearMonth asOf) throws IOException {
        Path folder = Files.createDirectories(months.resolve(FOLDER));
        Path aside = folder.resolve("." + NAME + ".part");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(aside))) {
                zip.setComment(FaaRegistry.GENERATED);
                LocalDateTime time = asOf.atEndOfMonth().atStartOfDay();
                put(
                        zip,
                        "MASTER.txt",
                        time,
                        MASTER_HEADER,
                        registrations.values().stream().map(this::master).toList());
                put(
                        zip,
                        "ACFTREF.txt",
                        time,
                        MODEL_HEADER,
                        types.stream().map(RegistryFile::model).toList());
                put(
                        zip,
                        "ENGINE.txt",
                        time,
                        ENGINE_HEADER,
                        types.stream().map(RegistryFile::engine).distinct().toList());
            }
            return Files.move(
                    aside, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void put(ZipOutputStream zip, String name, LocalDateTime time, String header, List<String> lines)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write((header + "\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
    }

    /** As many fields as the header; unused fields are blank. */
    private String master(Registration of) {
        return String.format(
                        Locale.ROOT,
                        "%-5s,%-30s,%-7s,%-5s,%4d,3,%-50s,%-33s,%-33s,%-18s,%-2s,%-10s,%1s,%3s,%2s,%8s,%8s,%-10s,%s,%2s,V ,%8s, ,%8s",
                        of.tailNumber().substring(1),
                        of.serialNumber(),
                        of.type().code(),
                        of.type().engineCode(),
                        of.year(),
                        of.owner(),
                        "",
                        "",
                        "",
                        "DE",
                        "",
                        "",
                        "",
                        "US",
                        "",
                        "",
                        "1T",
                        of.type().kind(),
                        of.type().engineType(),
                        "",
                        "")
                + ",".repeat(10) + ",";
    }

    private static String model(AircraftType type) {
        return String.format(
                Locale.ROOT,
                "%-7s,%-30s,%-20s,%s,%2s,1,0,%02d,%03d,CLASS 3,0000,%-15s,%-50s,",
                type.code(),
                type.manufacturer(),
                type.model(),
                type.kind(),
                type.engineType(),
                type.engines(),
                type.seats(),
                "",
                "");
    }

    private static String engine(AircraftType type) {
        return "%-5s,%-10s,%-13s,%2s,00000,000000,"
                .formatted(type.engineCode(), type.engineManufacturer(), type.engineModel(), type.engineType());
    }
}

package ontime.jobs.bts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import ontime.jobs.archive.BadFileException;
import ontime.jobs.bts.Mutation.Packing;
import ontime.model.flight.BtsColumn;
import org.apache.hadoop.conf.Configuration;

/** Files damaged in thousands of ways: each is refused by name, or every one of its lines is accounted for. */
public final class MutatedFiles {

    private static final int FLIGHTS = 40;
    private static final int MOST_FAILURES = 10;
    private static final Configuration HADOOP = new Configuration(false);

    private final Path folder;
    private final long seed;
    private final Set<Mutation> refused = EnumSet.noneOf(Mutation.class);
    private final Set<Mutation> read = EnumSet.noneOf(Mutation.class);
    private int taken;

    /**
     * Files of a seed.
     *
     * @param folder where they are written
     */
    public MutatedFiles(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** Writes and reads some, and returns the first few that were neither refused by name nor accounted for. */
    public List<String> readAll(int files) throws IOException {
        List<String> failures = new ArrayList<>();
        Random random = new Random(seed);
        for (int number = 0; number < files && failures.size() < MOST_FAILURES; number++) {
            Mutation mutation = Mutation.values()[number % Mutation.values().length];
            Packing packing = Packing.values()[random.nextInt(Packing.values().length)];
            byte[] csv = mutation.of(whole(random), random);
            boolean damaged = packing != Packing.BARE && random.nextInt(4) == 0;
            byte[] packed = packing.pack(csv);
            Path file = folder.resolve("mutated-" + number + packing.ending());
            Files.write(file, damaged ? Mutation.damaged(packed, random) : packed);
            try {
                check(file, mutation);
            } catch (RuntimeException | IOException | AssertionError e) {
                failures.add("file %s of seed %s: %s, %s%s: %s"
                        .formatted(number, seed, mutation, packing, damaged ? ", damaged" : "", e));
            }
            Files.delete(file);
        }
        return failures;
    }

    /** How many were read. */
    public int taken() {
        return taken;
    }

    Set<Mutation> refused() {
        return refused;
    }

    Set<Mutation> read() {
        return read;
    }

    private void check(Path file, Mutation mutation) throws IOException {
        FileCounts account;
        try {
            FileScan scan = FirstLook.one(file);
            account = read(scan);
            assertThat(account.lines()).isEqualTo(scan.lines());
        } catch (IllegalArgumentException | BadFileException e) {
            assertThat(e).hasMessageContaining(file.getFileName().toString());
            refused.add(mutation);
            return;
        }
        read.add(mutation);
        taken++;
        account.requireBalanced();
        assertThat(account.lines()).isEqualTo(lines(file));
        assertThat(account.header()).isPositive();
    }

    /** Reads every month of the file, as a load does. */
    private static FileCounts read(FileScan scan) throws IOException {
        List<FileCounts> months = new ArrayList<>();
        long quarantined = 0;
        for (YearMonth month : scan.months()) {
            List<QuarantinedLine> lines = new ArrayList<>();
            MonthOfFlights flights = new MonthReader(month, HADOOP, lines::add, value -> {}).read(List.of(scan));
            ReadRow.of(flights).forEachRemaining(row -> assertThat(row.number(BtsColumn.FLIGHT_NUM))
                    .isNotNegative());
            flights.quality();
            months.add(flights.counts().get(0));
            quarantined += lines.size();
        }
        FileCounts all = months.stream().reduce(FileCounts::plus).orElseThrow();
        assertThat(all.allQuarantined()).isEqualTo(quarantined);
        return all;
    }

    /** The file's own count of lines: line feeds, and a last line without one. */
    private static long lines(Path file) throws IOException {
        byte[] csv;
        try (InputStream in = open(file)) {
            csv = in.readAllBytes();
        }
        long lines = csv.length > 0 && csv[csv.length - 1] != '\n' ? 1 : 0;
        for (byte one : csv) {
            lines += one == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static InputStream open(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = file.toString();
        if (name.endsWith(".zip")) {
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
            zip.getNextEntry();
            return zip;
        }
        InputStream raw = new ByteArrayInputStream(bytes);
        return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    /** A good file: flights of two days of one month, sometimes of two months, in either header. */
    private static byte[] whole(Random random) {
        BtsCsv csv =
                switch (random.nextInt(3)) {
                    case 0 -> BtsCsv.ofToday();
                    case 1 -> BtsCsv.ofOldHeader();
                    default -> BtsCsv.ofDownloadForm();
                };
        boolean twoMonths = random.nextInt(4) == 0;
        for (int flight = 0; flight < FLIGHTS; flight++) {
            int month = twoMonths && random.nextBoolean() ? 2 : 1;
            csv.flight(Map.of(
                    BtsColumn.MONTH,
                    Integer.toString(month),
                    BtsColumn.FLIGHT_DATE,
                    String.format(Locale.ROOT, "2008-%02d-15", month),
                    BtsColumn.FLIGHT_NUM,
                    Integer.toString(1 + random.nextInt(1_000))));
        }
        return csv.bytes();
    }
}

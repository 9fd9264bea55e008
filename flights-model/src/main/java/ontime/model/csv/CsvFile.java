package ontime.model.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/** Reads a whole comma-separated file in UTF-8, plain or, if its name ends in {@code .gz}, gzip. */
public final class CsvFile {

    private static final CSVFormat WITHOUT_HEADER =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    private static final CSVFormat WITH_HEADER = WITHOUT_HEADER
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    private static final CSVFormat PADDED =
            WITH_HEADER.builder().setQuote(null).setTrim(true).get();

    private CsvFile() {}

    /**
     * Every record of a file, the header too if it has one.
     *
     * @throws BrokenCsvException if the file cannot be read to its end, is not UTF-8, or is not RFC 4180
     */
    public static List<CsvRecord> read(Path file) {
        return open(file, bytes -> read(bytes, file.toString()));
    }

    /**
     * Every record of a stream, the header too if it has one.
     *
     * @param bytes closed by the caller
     * @param source what errors call the stream
     * @throws BrokenCsvException as {@link #read(Path)}
     */
    public static List<CsvRecord> read(InputStream bytes, String source) {
        return list(bytes, source, WITHOUT_HEADER);
    }

    /**
     * The records of a file after its header.
     *
     * @throws BrokenCsvException as {@link #read(Path)}, or if a record is not as wide as the header
     */
    public static List<CsvRecord> readTable(Path file) {
        return open(file, bytes -> readTable(bytes, file.toString()));
    }

    /**
     * The records of a stream after its header.
     *
     * @param bytes closed by the caller
     * @param source what errors call the stream
     * @throws BrokenCsvException as {@link #readTable(Path)}
     */
    public static List<CsvRecord> readTable(InputStream bytes, String source) {
        return list(bytes, source, WITH_HEADER);
    }

    /**
     * The records of a table that comes with the program, after its header.
     *
     * @param owner a class of the module that has the resource
     * @param name of the resource
     */
    public static List<CsvRecord> readResource(Class<?> owner, String name) {
        try (InputStream bytes = Objects.requireNonNull(owner.getResourceAsStream(name))) {
            return readTable(bytes, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the records of a stream after its header one by one. Their values are padded with blanks and never quoted: a
     * quote is part of a value. A malformed byte becomes the replacement character.
     *
     * @param bytes closed by the caller
     * @param source what errors call the stream
     * @param each reads a record
     * @throws BrokenCsvException if the stream cannot be read to its end, or if a record is shorter than the header
     */
    public static void readPadded(InputStream bytes, String source, Consumer<CsvRecord> each) {
        new Reading(source, PADDED, each).read(() -> new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8));
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        return BOMInputStream.builder().setInputStream(bytes).get();
    }

    private interface Content {
        List<CsvRecord> read(InputStream bytes);
    }

    private interface Opening {
        Reader open() throws IOException;
    }

    private static List<CsvRecord> open(Path file, Content content) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return content.read(bytes);
        } catch (IOException e) {
            throw new BrokenCsvException(file.toString(), 0, "cannot be read: " + e, e);
        }
    }

    private static List<CsvRecord> list(InputStream bytes, String source, CSVFormat format) {
        List<CsvRecord> records = new ArrayList<>();
        new Reading(source, format, records::add).read(() -> strictUtf8(bytes));
        return records;
    }

    /** One reading of a file: it knows how far it is, for the error text. */
    private static final class Reading {

        private final String source;
        private final CSVFormat format;
        private final Consumer<CsvRecord> records;
        private int line;

        Reading(String source, CSVFormat format, Consumer<CsvRecord> records) {
            this.source = source;
            this.format = format;
            this.records = records;
        }

        void read(Opening text) {
            try {
                CSVParser parser = format.parse(text.open());
                if (format.getSkipHeaderRecord() && parser.getHeaderNames().isEmpty()) {
                    throw new BrokenCsvException(source, 0, "is empty", null);
                }
                Iterator<CSVRecord> each = parser.iterator();
                while (each.hasNext()) {
                    add(each.next(), parser);
                }
            } catch (UncheckedIOException e) {
                throw broken(Objects.requireNonNull(e.getCause()));
            } catch (IOException e) {
                throw broken(e);
            }
        }

        private void add(CSVRecord fields, CSVParser parser) {
            long breaksInside = fields.stream()
                    .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                    .sum();
            CsvRecord row = new CsvRecord(source, (int) (parser.getCurrentLineNumber() - breaksInside), fields);
            if (!isAsWide(fields, parser)) {
                throw row.broken(String.format(
                        Locale.ROOT,
                        "has %d fields, the header %d",
                        fields.size(),
                        parser.getHeaderNames().size()));
            }
            line = row.line();
            records.accept(row);
        }

        /** A padded line need not end in the comma that ends its header, and may have a comma in a name. */
        private boolean isAsWide(CSVRecord fields, CSVParser parser) {
            return format.equals(PADDED)
                    ? fields.size() >= parser.getHeaderNames().size() - 1
                    : fields.isConsistent();
        }

        private BrokenCsvException broken(IOException e) {
            int next = line + 1;
            if (e instanceof CharacterCodingException) {
                return new BrokenCsvException(source, next, "not UTF-8, here or a little further on", e);
            }
            if (e instanceof CSVException) {
                return new BrokenCsvException(source, next, "not comma-separated values: " + e.getMessage(), e);
            }
            return new BrokenCsvException(source, next, "the file ends too early or is damaged: " + e, e);
        }
    }

    private static Reader strictUtf8(InputStream bytes) {
        return new BufferedReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}

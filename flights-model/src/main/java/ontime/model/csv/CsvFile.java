package ontime.model.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads a whole comma-separated file in UTF-8, plain or, where its name ends in {@code .gz}, gzip. */
public final class CsvFile {

    private CsvFile() {}

    /**
     * Every record of a file, the header too if it has one.
     *
     * @throws BrokenCsvException where the file cannot be read to its end, is not UTF-8, or is not RFC 4180
     */
    public static List<CsvRecord> read(Path file) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return read(bytes, file.toString());
        } catch (IOException e) {
            throw new BrokenCsvException(file.toString(), 0, "cannot be read: " + e, e);
        }
    }

    /**
     * Every record of a stream.
     *
     * @param bytes closed by the caller
     * @param source what errors call the stream
     * @throws BrokenCsvException as {@link #read(Path)}
     */
    public static List<CsvRecord> read(InputStream bytes, String source) {
        List<CsvRecord> records = new ArrayList<>();
        try {
            CsvParser parser = new CsvParser(strictUtf8(bytes), source);
            for (CsvRecord next = parser.next(); next != null; next = parser.next()) {
                records.add(next);
            }
        } catch (CharacterCodingException e) {
            throw new BrokenCsvException(source, lastLine(records) + 1, "not UTF-8, here or a little further on", e);
        } catch (IOException e) {
            throw new BrokenCsvException(
                    source, lastLine(records) + 1, "the file ends too early or is damaged: " + e, e);
        }
        return records;
    }

    private static int lastLine(List<CsvRecord> records) {
        return records.isEmpty() ? 0 : records.get(records.size() - 1).line();
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

package ontime.model.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into records by RFC 4180: commas, optional double quotes, a doubled quote inside quotes, line breaks inside
 * quotes. Blank lines are no records. Strict where the RFC is: text after a closing quote, a quote inside an unquoted
 * field and a quote that is never closed are errors.
 */
final class CsvParser {

    private static final int END = -1;

    private final Reader text;
    private final String source;
    private int line = 1;
    private int current;

    CsvParser(Reader text, String source) throws IOException {
        this.text = text;
        this.source = source;
        this.current = text.read();
    }

    /** The next record, or null after the last. */
    @Nullable
    CsvRecord next() throws IOException {
        while (isLineEnd()) {
            skipLineEnd();
        }
        if (current == END) {
            return null;
        }
        int begin = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (current == ',') {
            advance();
            cells.add(cell());
        }
        if (isLineEnd()) {
            skipLineEnd();
        }
        return new CsvRecord(source, begin, cells);
    }

    private String cell() throws IOException {
        return current == '"' ? quoted() : plain();
    }

    private String plain() throws IOException {
        StringBuilder cell = new StringBuilder();
        while (current != ',' && current != END && !isLineEnd()) {
            if (current == '"') {
                throw broken(line, "a quote inside a field that does not begin with one");
            }
            cell.append((char) current);
            advance();
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        int begin = line;
        StringBuilder cell = new StringBuilder();
        advance();
        while (true) {
            if (current == END) {
                throw broken(begin, "a quote that is never closed");
            }
            if (current == '"') {
                advance();
                if (current != '"') {
                    break;
                }
            }
            line += current == '\n' ? 1 : 0;
            cell.append((char) current);
            advance();
        }
        if (current != ',' && current != END && !isLineEnd()) {
            throw broken(line, "text after a closing quote");
        }
        return cell.toString();
    }

    private boolean isLineEnd() {
        return current == '\n' || current == '\r';
    }

    private void skipLineEnd() throws IOException {
        boolean carriageReturn = current == '\r';
        advance();
        if (carriageReturn && current == '\n') {
            advance();
        }
        line++;
    }

    private void advance() throws IOException {
        current = text.read();
    }

    private BrokenCsvException broken(int where, String reason) {
        return new BrokenCsvException(source, where, reason, null);
    }
}

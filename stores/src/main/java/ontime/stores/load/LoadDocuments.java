package ontime.stores.load;

import java.time.YearMonth;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.load.FileAccount;
import ontime.model.load.LoadWarning;
import ontime.model.load.MonthLoad;
import ontime.model.load.QualityRule;
import org.bson.Document;

/** The documents of {@code loads}. */
public final class LoadDocuments {

    private static final String ID = "_id";
    private static final String ROWS = "Rows";
    private static final String VERSION = "Version";
    private static final String LOADED_AT = "LoadedAt";
    private static final String DEMONSTRATION = "Demonstration";
    private static final String FILES = "Files";
    private static final String NAME = "Name";
    private static final String SHA256 = "Sha256";
    private static final String SIZE = "Size";
    private static final String LINES = "Lines";
    private static final String ACCEPTED = "Accepted";
    private static final String QUARANTINED = "Quarantined";
    private static final String DUPLICATES = "Duplicates";
    private static final String BLANK = "Blank";
    private static final String HEADER = "Header";
    private static final String UNKNOWN_COLUMNS = "UnknownColumns";
    private static final String WARNINGS = "Warnings";
    private static final String RULE = "Rule";
    private static final String COUNT = "Count";
    private static final String SENTENCE = "Sentence";

    private LoadDocuments() {}

    /** A month's document. */
    public static Document of(MonthLoad load) {
        return new Document(ID, load.month().toString())
                .append(ROWS, load.rows())
                .append(VERSION, load.version())
                .append(LOADED_AT, Date.from(load.loadedAt()))
                .append(DEMONSTRATION, load.demonstration())
                .append(FILES, load.files().stream().map(LoadDocuments::of).toList())
                .append(
                        WARNINGS,
                        load.warnings().stream().map(LoadDocuments::of).toList());
    }

    static MonthLoad load(Document document) {
        return new MonthLoad(
                YearMonth.parse(document.getString(ID)),
                number(document, ROWS),
                number(document, VERSION),
                document.getDate(LOADED_AT).toInstant(),
                document.getBoolean(DEMONSTRATION),
                document.getList(FILES, Document.class).stream()
                        .map(LoadDocuments::file)
                        .toList(),
                document.getList(WARNINGS, Document.class).stream()
                        .map(LoadDocuments::warning)
                        .toList());
    }

    private static Document of(FileAccount file) {
        return new Document(NAME, file.name())
                .append(SHA256, file.sha256())
                .append(SIZE, file.size())
                .append(LINES, file.lines())
                .append(ACCEPTED, file.accepted())
                .append(QUARANTINED, new Document(Map.copyOf(file.quarantined())))
                .append(DUPLICATES, file.duplicates())
                .append(BLANK, file.blank())
                .append(HEADER, file.header())
                .append(UNKNOWN_COLUMNS, file.unknownColumns());
    }

    private static FileAccount file(Document document) {
        Document quarantined = document.get(QUARANTINED, Document.class);
        Map<String, Long> byReason = new TreeMap<>();
        quarantined.keySet().forEach(reason -> byReason.put(reason, number(quarantined, reason)));
        return new FileAccount(
                document.getString(NAME),
                document.getString(SHA256),
                number(document, SIZE),
                number(document, LINES),
                number(document, ACCEPTED),
                byReason,
                number(document, DUPLICATES),
                number(document, BLANK),
                number(document, HEADER),
                document.getList(UNKNOWN_COLUMNS, String.class));
    }

    private static Document of(LoadWarning warning) {
        return new Document(RULE, warning.rule().name())
                .append(COUNT, warning.count())
                .append(SENTENCE, warning.sentence());
    }

    private static LoadWarning warning(Document document) {
        return new LoadWarning(
                QualityRule.valueOf(document.getString(RULE)), number(document, COUNT), document.getString(SENTENCE));
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}

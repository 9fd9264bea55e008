package ontime.stores.mapping;

import java.util.Set;
import java.util.function.Function;
import org.bson.Document;

/** What the documents of a collection hold, by which id, and how they are read and written. */
public final class DocumentType<T> {

    private static final String ID = "_id";

    private final String collection;
    private final Function<T, String> id;
    private final Function<T, Document> write;
    private final Function<Document, T> read;

    /** That documents may have; empty if it is not known. */
    private final Set<String> fields;

    private DocumentType(
            String collection,
            Function<T, String> id,
            Function<T, Document> write,
            Function<Document, T> read,
            Set<String> fields) {
        this.collection = collection;
        this.id = id;
        this.write = write;
        this.read = read;
        this.fields = Set.copyOf(fields);
    }

    /**
     * Records that {@link StoreCodecs} map: each component is a field.
     *
     * @param id the {@code _id} of a record's document
     */
    public static <T> DocumentType<T> of(String collection, Class<T> type, Function<T, String> id) {
        return new DocumentType<>(
                collection,
                id,
                value -> withId(id.apply(value), StoreCodecs.document(type, value)),
                document -> StoreCodecs.value(type, document),
                StoreCodecs.fields(type));
    }

    /** Values whose documents have a form of their own, the {@code _id} among their fields. */
    public static <T> DocumentType<T> byHand(
            String collection, Function<T, String> id, Function<T, Document> write, Function<Document, T> read) {
        return new DocumentType<>(collection, id, write, read, Set.of());
    }

    /** Values that are a part of what another type writes. */
    public static <T> DocumentType<T> readOnly(String collection, Function<Document, T> read) {
        Function<T, Document> write = value -> {
            throw new UnsupportedOperationException("only read from " + collection);
        };
        return new DocumentType<>(collection, value -> collection, write, read, Set.of());
    }

    /** The name of the collection. */
    public String collection() {
        return collection;
    }

    /** The {@code _id} of a value's document. */
    public String id(T value) {
        return id.apply(value);
    }

    /** The document of a value. */
    public Document document(T value) {
        return write.apply(value);
    }

    /**
     * What the stored document of a value has: its fields, and null for those that it lacks, so that a document with one of
     * them is another one.
     */
    public Document condition(T value) {
        Document condition = new Document();
        fields.forEach(field -> condition.append(field, null));
        condition.putAll(document(value));
        return condition;
    }

    private static Document withId(String id, Document fields) {
        Document document = new Document(ID, id);
        document.putAll(fields);
        return document;
    }

    /** The value of a document. */
    public T value(Document document) {
        return read.apply(document);
    }
}

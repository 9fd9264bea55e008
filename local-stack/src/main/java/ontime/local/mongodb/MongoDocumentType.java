package ontime.local.mongodb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Writes documents into the store's file as BSON. */
final class MongoDocumentType extends BasicDataType<Document> {

    /** The memory of a linked hash map's entry without the content of key and value, on a 64-bit JVM. */
    private static final int ENTRY_BYTES = 80;

    private static final int VALUE_BYTES = 24;
    private static final int SMALLEST_BUFFER_BYTES = 1024;

    @Override
    public int getMemory(Document document) {
        return heapBytes(document);
    }

    private static int heapBytes(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream()
                    .mapToInt(inner -> ENTRY_BYTES + heapBytes(inner))
                    .sum();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().mapToInt(MongoDocumentType::heapBytes).sum() + VALUE_BYTES;
        }
        return value instanceof String text ? VALUE_BYTES + VALUE_BYTES + text.length() : VALUE_BYTES;
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bytes = Unpooled.buffer(SMALLEST_BUFFER_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        out.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer in) {
        // BSON begins with its length, in little-endian order.
        int length = Integer.reverseBytes(in.getInt(in.position()));
        ByteBuffer bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}

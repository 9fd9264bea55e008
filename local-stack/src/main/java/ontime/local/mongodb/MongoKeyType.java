package ontime.local.mongodb;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Writes the keys of unique indexes into the store's file. Nearly all keys are one string, which is written as such. Other
 * keys are written as the original backend writes them, and sort after all strings.
 */
final class MongoKeyType extends BasicDataType<KeyValue> {

    private static final byte TEXT = 0;
    private static final byte OTHER = 1;
    private static final int KEY_BYTES = 120;

    private final ObjectDataType other = new ObjectDataType();

    @Override
    public int compare(KeyValue left, KeyValue right) {
        boolean leftIsText = isText(left);
        boolean rightIsText = isText(right);
        if (leftIsText && rightIsText) {
            return ((String) left.get(0)).compareTo((String) right.get(0));
        }
        return leftIsText ? -1 : rightIsText ? 1 : other.compare(left, right);
    }

    private static boolean isText(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String;
    }

    @Override
    public int getMemory(KeyValue key) {
        return isText(key) ? KEY_BYTES + ((String) key.get(0)).length() : KEY_BYTES * 2;
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        if (isText(key)) {
            String text = (String) key.get(0);
            out.put(TEXT).putVarInt(text.length()).putStringData(text, text.length());
        } else {
            out.put(OTHER);
            other.write(out, key);
        }
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        if (in.get() == TEXT) {
            return new KeyValue(DataUtils.readString(in));
        }
        return (KeyValue) other.read(in);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}

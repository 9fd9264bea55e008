package ontime.stores.mapping;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Maps as documents, sorted by key. The driver's own codec takes only text as keys, and no {@link SortedMap}. */
record StoredMapCodec<K, V>(Function<String, K> key, Codec<V> values) implements Codec<Map<K, V>> {

    /** Provides codecs for each type of map. */
    static final class Provider implements CodecProvider {

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return null;
        }

        @Override
        @SuppressWarnings("unchecked") // A codec of maps, for a type of map.
        public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
            return type == Map.class || type == SortedMap.class
                    ? (Codec<T>) new StoredMapCodec<>(key(arguments.get(0)), values(arguments.get(1), registry))
                    : null;
        }

        private static Codec<?> values(Type type, CodecRegistry registry) {
            return type instanceof ParameterizedType generic
                    ? registry.get((Class<?>) generic.getRawType(), List.of(generic.getActualTypeArguments()))
                    : registry.get((Class<?>) type);
        }

        private static Function<String, ?> key(Type type) {
            if (type == String.class) {
                return text -> text;
            }
            if (type == Integer.class) {
                return Integer::valueOf;
            }
            if (type instanceof Class<?> enumeration && enumeration.isEnum()) {
                return name -> constant(enumeration, name);
            }
            throw new IllegalArgumentException("maps with keys of this type are not stored: " + type);
        }

        private static Object constant(Class<?> enumeration, String name) {
            return List.of(enumeration.getEnumConstants()).stream()
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such %s: %s".formatted(enumeration, name)));
        }
    }

    @Override
    public void encode(BsonWriter writer, Map<K, V> map, EncoderContext context) {
        writer.writeStartDocument();
        new TreeMap<>(map).forEach((key, value) -> {
            writer.writeName(key instanceof Enum<?> constant ? constant.name() : key.toString());
            values.encode(writer, value, context);
        });
        writer.writeEndDocument();
    }

    @Override
    public Map<K, V> decode(BsonReader reader, DecoderContext context) {
        Map<K, V> map = new TreeMap<>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            map.put(key.apply(reader.readName()), values.decode(reader, context));
        }
        reader.readEndDocument();
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // Classes know no type arguments.
    public Class<Map<K, V>> getEncoderClass() {
        return (Class<Map<K, V>>) (Class<?>) Map.class;
    }
}

package ontime.stores.mapping;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt32;
import org.bson.BsonReader;
import org.bson.BsonValue;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.record.RecordCodecProvider;
import org.jspecify.annotations.Nullable;

/**
 * Records by the driver's codec, under the names and in the shape that documents have. The driver's codec takes other
 * names only from annotations, and the records' module knows no driver.
 */
final class StoredRecordCodec<T extends Record> implements Codec<T> {

    private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();
    private static final BsonValue ZERO = new BsonInt32(0);

    private final RecordShape<T> shape;
    private final Codec<T> record;
    private final List<RecordComponent> components;
    private final Set<String> ownFields;

    private StoredRecordCodec(RecordShape<T> shape, Codec<T> record) {
        this.shape = shape;
        this.record = record;
        this.components = List.of(shape.type().getRecordComponents());
        this.ownFields = new HashSet<>(shape.added().keySet());
        components.stream()
                .map(RecordComponent::getName)
                .filter(name -> !shape.isFlat(name))
                .forEach(name -> ownFields.add(shape.field(name)));
    }

    /** Provides a codec for each record. */
    static final class Provider implements CodecProvider {

        private final CodecProvider records = new RecordCodecProvider();
        private final Map<Class<?>, RecordShape<?>> shapes;

        Provider(List<RecordShape<?>> shapes) {
            this.shapes = shapes.stream().collect(Collectors.toMap(RecordShape::type, Function.identity()));
        }

        @Override
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return get(type, List.of(), registry);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // A record, and the shape of its class.
        public <T> @Nullable Codec<T> get(Class<T> type, List<Type> arguments, CodecRegistry registry) {
            if (!type.isRecord()) {
                return null;
            }
            RecordShape shape = shapes.containsKey(type) ? shapes.get(type) : RecordShape.of((Class) type);
            return new StoredRecordCodec(shape, records.get(type, arguments, registry));
        }
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        BsonDocument plain = new BsonDocument();
        record.encode(new BsonDocumentWriter(plain), value, context);
        BsonDocument stored = new BsonDocument();
        plain.forEach((component, of) -> store(stored, component, of));
        shape.added().forEach((field, of) -> stored.append(field, of.apply(value)));
        DOCUMENTS.encode(writer, stored, context);
    }

    private void store(BsonDocument stored, String component, BsonValue value) {
        ArrayForms form = shape.form(component);
        if (shape.isFlat(component)) {
            stored.putAll(value.asDocument());
        } else if (form != null) {
            stored.append(shape.field(component), form.stored(value));
        } else if (!shape.isWithoutZeros() || !isZero(value)) {
            stored.append(shape.field(component), value);
        }
    }

    private static boolean isZero(BsonValue value) {
        return value.isNumber() && value.asNumber().doubleValue() == 0;
    }

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        BsonDocument stored = DOCUMENTS.decode(reader, context);
        BsonDocument plain = new BsonDocument();
        for (RecordComponent component : components) {
            BsonValue value = value(stored, component);
            if (value != null) {
                plain.append(component.getName(), value);
            }
        }
        return record.decode(new BsonDocumentReader(plain), context);
    }

    private @Nullable BsonValue value(BsonDocument stored, RecordComponent component) {
        String name = component.getName();
        if (shape.isFlat(name)) {
            String present = shape.presentField(name);
            return present.isEmpty() || stored.containsKey(present) ? rest(stored) : null;
        }
        BsonValue value = stored.get(shape.field(name));
        ArrayForms form = shape.form(name);
        if (value == null || value.isNull()) {
            return form == null ? nothing(component.getType()) : form.nothing();
        }
        return form == null ? value : form.read(value);
    }

    /** What a document lacks is zero, false or null. */
    private static @Nullable BsonValue nothing(Class<?> type) {
        if (type == boolean.class) {
            return BsonBoolean.FALSE;
        }
        return type.isPrimitive() ? ZERO : null;
    }

    /** The fields that are none of the record's own. */
    private BsonDocument rest(BsonDocument stored) {
        BsonDocument rest = new BsonDocument();
        stored.forEach((field, value) -> {
            if (!ownFields.contains(field)) {
                rest.append(field, value);
            }
        });
        return rest;
    }

    @Override
    public Class<T> getEncoderClass() {
        return shape.type();
    }
}

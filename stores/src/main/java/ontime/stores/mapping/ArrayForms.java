package ontime.stores.mapping;

import java.util.Comparator;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Arrays in documents that stand for something else. */
enum ArrayForms {
    /** A set of names, sorted, so that equal sets are equal documents. */
    SORTED {
        @Override
        BsonValue stored(BsonValue array) {
            return new BsonArray(array.asArray().stream()
                    .sorted(Comparator.comparing(name -> name.asString().getValue()))
                    .toList());
        }

        @Override
        BsonValue read(BsonValue array) {
            return array;
        }
    },
    /** A map from numbers to lists of numbers: each array begins with its key. They take a third less space. */
    NUMBERED_ROWS {
        @Override
        BsonValue stored(BsonValue map) {
            BsonArray rows = new BsonArray();
            map.asDocument().forEach((key, numbers) -> {
                BsonArray row = new BsonArray(List.of(new BsonInt64(Long.parseLong(key))));
                row.addAll(numbers.asArray());
                rows.add(row);
            });
            return rows;
        }

        @Override
        BsonValue read(BsonValue rows) {
            BsonDocument map = new BsonDocument();
            for (BsonValue row : rows.asArray()) {
                List<BsonValue> numbers = row.asArray().getValues();
                String key = Integer.toString(numbers.get(0).asNumber().intValue());
                map.append(key, new BsonArray(numbers.subList(1, numbers.size())));
            }
            return map;
        }
    },
    /** A map whose keys may have dots, which names of fields should not. */
    NAMES_AND_VALUES {
        @Override
        BsonValue stored(BsonValue map) {
            return new BsonArray(map.asDocument().entrySet().stream()
                    .map(entry ->
                            new BsonDocument(NAME, new BsonString(entry.getKey())).append(VALUE, entry.getValue()))
                    .toList());
        }

        @Override
        BsonValue read(BsonValue array) {
            BsonDocument map = new BsonDocument();
            array.asArray()
                    .forEach(pair -> map.append(
                            pair.asDocument().getString(NAME).getValue(),
                            pair.asDocument().get(VALUE)));
            return map;
        }
    };

    private static final String NAME = "Name";
    private static final String VALUE = "Value";

    /** A component's value as it is stored. */
    abstract BsonValue stored(BsonValue value);

    /** Reads the component's value. */
    abstract BsonValue read(BsonValue value);

    /** The component's value where nothing is stored: early documents lack some. */
    BsonValue nothing() {
        return read(new BsonArray());
    }
}

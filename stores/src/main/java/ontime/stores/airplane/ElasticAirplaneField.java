package ontime.stores.airplane;

/** The fields of an airplane in the index, and their types. */
enum ElasticAirplaneField {
    TAIL_NUM("TailNum", Type.KEYWORD),
    MANUFACTURER("Manufacturer", Type.KEYWORD),
    MODEL("Model", Type.KEYWORD),
    YEAR("ManufacturerYear", Type.NUMBER),
    OWNER("Owner", Type.KEYWORD),
    OWNER_STATE("OwnerState", Type.KEYWORD),
    SERIAL_NUMBER("SerialNumber", Type.KEYWORD),
    ENGINE_MANUFACTURER("EngineManufacturer", Type.KEYWORD),
    ENGINE_MODEL("EngineModel", Type.KEYWORD),
    CARRIERS("Carriers", Type.KEYWORD),
    FLIGHTS("Flights", Type.NUMBER),
    DOUBTFUL("Doubtful", Type.FLAG),
    TAIL_NUM_WORDS("TailNumWords", Type.WORDS),
    MANUFACTURER_WORDS("ManufacturerWords", Type.WORDS),
    MODEL_WORDS("ModelWords", Type.WORDS),
    OWNER_WORDS("OwnerWords", Type.WORDS),
    ENGINE_WORDS("EngineWords", Type.WORDS);

    /** The type of a field. */
    enum Type {
        /** Whole values, to sort by and to match exactly. */
        KEYWORD,
        /** Words that {@link AirplaneWords} split, to match by their beginnings. */
        WORDS,
        NUMBER,
        FLAG
    }

    private final String storedName;
    private final Type type;

    ElasticAirplaneField(String storedName, Type type) {
        this.storedName = storedName;
        this.type = type;
    }

    String storedName() {
        return storedName;
    }

    Type type() {
        return type;
    }
}

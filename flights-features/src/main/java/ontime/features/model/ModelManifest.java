package ontime.features.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import ontime.model.learning.TrainedModel;

/** The manifest in a model's folder: a version of a model as JSON. */
public final class ModelManifest {

    /** Its file. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ModelManifest() {}

    /** Writes a manifest; the stream is closed. */
    public static void write(TrainedModel model, OutputStream out) throws IOException {
        JSON.writeValue(out, model);
    }

    /** Reads a manifest; the stream is closed. */
    public static TrainedModel read(InputStream in) throws IOException {
        return JSON.readValue(in, TrainedModel.class);
    }
}

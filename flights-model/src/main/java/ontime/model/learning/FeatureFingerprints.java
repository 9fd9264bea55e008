package ontime.model.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import ontime.model.prediction.Moment;

/**
 * The fingerprint of the features of each moment, for programs without Spark, which cannot compute them. A test of
 * flights-features checks that they match the definitions.
 */
public final class FeatureFingerprints {

    private static final String RESOURCE = "/ontime/fingerprints.properties";

    private final Properties byMoment;

    private FeatureFingerprints(Properties byMoment) {
        this.byMoment = byMoment;
    }

    /** Reads them. */
    public static FeatureFingerprints read() {
        try (InputStream in = Objects.requireNonNull(FeatureFingerprints.class.getResourceAsStream(RESOURCE))) {
            Properties byMoment = new Properties();
            byMoment.load(in);
            return new FeatureFingerprints(byMoment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fingerprint of a moment's features: a model with another one cannot serve. */
    public String get(Moment moment) {
        String fingerprint = byMoment.getProperty(moment.momentName());
        if (fingerprint == null) {
            throw new IllegalStateException(RESOURCE + " lacks " + moment.momentName());
        }
        return fingerprint;
    }
}

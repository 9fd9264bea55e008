package ontime.model.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import ontime.model.prediction.Moment;

/**
 * The features that this program has at each moment, as one number each, for those who can't derive them: without Spark
 * there are no features. A test of flights-features sees to it that the numbers are those of its definitions.
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

    /** The fingerprint of a moment's features: a model that has another one can't be served. */
    public String get(Moment moment) {
        String fingerprint = byMoment.getProperty(moment.momentName());
        if (fingerprint == null) {
            throw new IllegalStateException(RESOURCE + " lacks " + moment.momentName());
        }
        return fingerprint;
    }
}

package ontime.model.server;

import java.util.HashMap;
import java.util.Map;
import ontime.model.settings.Settings;

/** Storage that speaks the protocol of Amazon S3, as settings of Hadoop's file system {@code s3a://}. */
public final class S3Storage {

    private S3Storage() {}

    /** Hadoop's settings; some values are secret. Empty if the settings name neither a server nor a key. */
    public static Map<String, String> hadoopSettings(Settings.S3 settings) {
        Map<String, String> hadoop = new HashMap<>();
        settings.endpoint().ifPresent(endpoint -> {
            hadoop.put("fs.s3a.endpoint", endpoint.toString());
            hadoop.put("fs.s3a.endpoint.region", settings.region());
            // Other servers than Amazon's have no host name for each bucket.
            hadoop.put("fs.s3a.path.style.access", "true");
            hadoop.put("fs.s3a.connection.ssl.enabled", Boolean.toString("https".equals(endpoint.getScheme())));
        });
        settings.accessKey().ifPresent(key -> {
            hadoop.put("fs.s3a.access.key", key);
            hadoop.put("fs.s3a.endpoint.region", settings.region());
        });
        settings.secretKey().ifPresent(key -> hadoop.put("fs.s3a.secret.key", key.value()));
        return hadoop;
    }
}

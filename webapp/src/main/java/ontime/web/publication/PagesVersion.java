package ontime.web.publication;

import java.io.IOException;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** A fingerprint of templates, messages and assets. If one of them changes, pages in browser caches are stale. */
@Component
public final class PagesVersion {

    private static final String[] PARTS = {
        "classpath*:/templates/**/*.html", "classpath*:/static/**/*.*", "classpath*:/messages*.properties"
    };

    private final String fingerprint;

    PagesVersion(ResourcePatternResolver resources) throws IOException {
        CRC32 sum = new CRC32();
        for (String part : PARTS) {
            for (Resource resource : resources.getResources(part)) {
                sum.update(resource.getContentAsByteArray());
            }
        }
        this.fingerprint = Long.toHexString(sum.getValue());
    }

    /** Changes whenever one of them changes. */
    public String fingerprint() {
        return fingerprint;
    }
}

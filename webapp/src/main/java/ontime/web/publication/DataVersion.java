package ontime.web.publication;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** The version of published data and templates as 16 hexadecimal digits. A cache stores pages under it. */
@Component
public final class DataVersion {

    /** The header of every answer that depends on published data and on nothing else. */
    public static final String HEADER = "X-Data-Version";

    private static final int DIGITS = 16;

    private final LoadedDataReader reader;
    private final PagesVersion pages;
    private volatile Known known;

    DataVersion(LoadedDataReader reader, PagesVersion pages) {
        this.reader = reader;
        this.pages = pages;
        this.known = new Known("", digest(""));
    }

    /** The version that the pages of this process show now. */
    public String shown() {
        return of(reader.get());
    }

    /**
     * The version in the store at this moment. The pages of this process show it a second later at the latest.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    public String published() {
        return of(reader.read());
    }

    /** The version of the pages that show some data. It is the same for most requests, and so kept. */
    String of(LoadedData loaded) {
        Known last = known;
        if (!last.data.equals(loaded.fingerprint())) {
            last = new Known(loaded.fingerprint(), digest(loaded.fingerprint()));
            known = last;
        }
        return last.version;
    }

    private String digest(String data) {
        String content = pages.fingerprint() + "\n" + data;
        return DigestUtils.md5DigestAsHex(content.getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGITS);
    }

    private record Known(String data, String version) {}
}

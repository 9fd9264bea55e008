package ontime.web.notebook;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How notebooks and what they show leave the web application. */
final class NotebookDownload {

    /**
     * A page may show a notebook's text and pictures, and the site's links and search box work, but nothing runs a script.
     */
    static final String SHOWN_ONLY = "default-src 'none';"
            + " img-src 'self' data:; style-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final MediaType NOTEBOOK = new MediaType("application", "x-ipynb+json", StandardCharsets.UTF_8);

    private NotebookDownload() {}

    /** The file of a notebook, which a browser saves. */
    static ResponseEntity<String> of(String name, String notebook) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name + ".ipynb").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(NOTEBOOK)
                .body(notebook);
    }
}

package ontime.web.head;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import ontime.web.address.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Rules for crawlers, and the name and icons of the site on a home screen. */
@Controller
final class SiteFilesController {

    private static final String HOME = "/";
    private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1));

    private final PublicAddress address;

    SiteFilesController(PublicAddress address) {
        this.address = address;
    }

    /**
     * A web app manifest.
     *
     * @see <a href="https://www.w3.org/TR/appmanifest/">Web application manifest</a>
     */
    record Manifest(
            String name,
            @JsonProperty("short_name") String shortName,
            @JsonProperty("start_url") String startUrl,
            String scope,
            String display,
            @JsonProperty("background_color") String backgroundColor,
            @JsonProperty("theme_color") String themeColor,
            List<Icon> icons) {}

    /** An icon of a manifest. */
    record Icon(String src, String sizes, String type) {}

    /** Crawlers may read every page, but not what is personal, and not what would only repeat pages. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    ResponseEntity<String> robots(HttpServletRequest request) {
        String prefix = address.prefix();
        return ResponseEntity.ok()
                .cacheControl(FOR_A_DAY)
                .body(String.join(
                        "\n",
                        "User-agent: *",
                        "Disallow: " + prefix + "/subscriptions/",
                        "Disallow: " + prefix + "/predictions/",
                        "Disallow: " + prefix + "/dashboards/saved/",
                        "Disallow: " + prefix + "/find?",
                        "Disallow: " + prefix + "/api/",
                        "Sitemap: " + address.of(request) + "/sitemap.xml",
                        ""));
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @ResponseBody
    ResponseEntity<Manifest> manifest() {
        return ResponseEntity.ok()
                .cacheControl(FOR_A_DAY)
                .body(new Manifest(
                        "OnTime",
                        "OnTime",
                        HOME,
                        HOME,
                        "minimal-ui",
                        "#f5f7f9",
                        "#0b5cad",
                        List.of(
                                new Icon(HOME + "icon-192.png", "192x192", MediaType.IMAGE_PNG_VALUE),
                                new Icon(HOME + "icon-512.png", "512x512", MediaType.IMAGE_PNG_VALUE))));
    }
}

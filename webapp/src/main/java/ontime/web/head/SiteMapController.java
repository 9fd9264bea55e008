package ontime.web.head;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import ontime.web.address.PublicAddress;
import ontime.web.error.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The site map as files: one, or an index of several if the site has more pages than a file may list. */
@Controller
final class SiteMapController {

    private final SiteMap map;
    private final PublicAddress address;

    SiteMapController(SiteMap map, PublicAddress address) {
        this.map = map;
        this.address = address;
    }

    /** The address of a file, below the site. */
    static String file(int number) {
        return "/sitemaps/" + number + ".xml";
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String all(HttpServletRequest request) {
        List<String> paths = map.paths();
        int files = SiteMap.countFiles(paths.size());
        String site = address.of(request);
        return files == 1 ? SiteMap.ofPages(site, paths) : SiteMap.ofFiles(site, files);
    }

    @GetMapping(path = "/sitemaps/{number}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String one(@PathVariable int number, HttpServletRequest request) {
        List<String> paths = map.paths();
        if (number < 1 || number > SiteMap.countFiles(paths.size())) {
            throw ProblemException.ofNotFound("problem.404.detail");
        }
        int first = (number - 1) * SiteMap.MOST_ADDRESSES;
        int end = Math.min(paths.size(), first + SiteMap.MOST_ADDRESSES);
        return SiteMap.ofPages(address.of(request), paths.subList(first, end));
    }
}

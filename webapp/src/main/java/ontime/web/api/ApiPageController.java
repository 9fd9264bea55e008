package ontime.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of the API: every call with its parameters, answers and an example, from the OpenAPI document. It needs no
 * script, so the site's content security policy holds for it as for every other page.
 */
@Controller
final class ApiPageController {

    static final String ADDRESS = "/api";

    /** The document. */
    static final String DOCUMENT = "/v3/api-docs";

    /** The query of a call's example, where the parameters that it must have say too little. */
    static final String EXAMPLE = "x-example-query";

    private final OpenApiWebMvcResource document;
    private final JsonMapper json;

    /** It does not change while the process runs. */
    private volatile @Nullable ApiPage page;

    ApiPageController(OpenApiWebMvcResource document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    @GetMapping(ADDRESS)
    String api(HttpServletRequest request, Model model) throws JsonProcessingException {
        ApiPage known = page;
        if (known == null) {
            known = ApiPage.of(json.readTree(document.openapiJson(request, DOCUMENT, Locale.ROOT)));
            page = known;
        }
        model.addAttribute("api", known);
        model.addAttribute("document", DOCUMENT);
        return "api/api";
    }
}

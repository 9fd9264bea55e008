package ontime.web.proxy;

import java.util.Map;
import java.util.Set;
import ontime.web.address.PublicAddress;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExecutionAttributeDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Gives each link, form, style and script of a page the prefix of the site, after the template is rendered: templates and
 * controllers know paths from the root only.
 */
@Component
final class PrefixedPages extends AbstractDialect implements IPostProcessorDialect, IExecutionAttributeDialect {

    /** The execution attribute with the {@link PublicAddress}. */
    static final String ADDRESS = PublicAddress.class.getName();

    private static final int ANY_ORDER = 1000;

    private final PublicAddress address;

    PrefixedPages(PublicAddress address) {
        super("prefixed pages");
        this.address = address;
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return ANY_ORDER;
    }

    /** None without a prefix. */
    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return address.prefix().isEmpty()
                ? Set.of()
                : Set.of(new PostProcessor(TemplateMode.HTML, PrefixedElements.class, ANY_ORDER));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(ADDRESS, address);
    }
}

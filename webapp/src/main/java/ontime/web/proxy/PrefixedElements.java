package ontime.web.proxy;

import java.util.List;
import java.util.Objects;
import ontime.web.address.PublicAddress;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;

/** Gives the addresses in the elements of a page the prefix of the site. Thymeleaf creates one for each page. */
public final class PrefixedElements extends AbstractTemplateHandler {

    /** Attributes with an address. Scripts read those that begin with data. */
    private static final List<String> ATTRIBUTES = List.of(
            "href", "src", "action", "formaction", "hx-get", "hx-post", "data-events", "data-state", "data-suggest");

    private PublicAddress address;

    /** Called by Thymeleaf. */
    @SuppressWarnings("NullAway.Init") // Thymeleaf sets the context before it handles an element
    public PrefixedElements() {}

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        address = (PublicAddress) Objects.requireNonNull(
                context.getConfiguration().getExecutionAttributes().get(PrefixedPages.ADDRESS));
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        super.handleOpenElement(prefixed(tag));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        super.handleStandaloneElement(prefixed(tag));
    }

    private <T extends IProcessableElementTag> T prefixed(T tag) {
        T changed = tag;
        for (String attribute : ATTRIBUTES) {
            String value = tag.getAttributeValue(attribute);
            if (value != null) {
                changed = getContext().getModelFactory().setAttribute(changed, attribute, address.prefixed(value));
            }
        }
        return changed;
    }
}

package ontime.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ontime.web.airplane.AirplaneAddress;
import ontime.web.language.ClockTime;
import ontime.web.parameter.Choices;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * The functions that many templates call, by a name: {@code #clock.show(time, #locale)}. A class that a template names is
 * looked up again at each call.
 */
@Component
final class PageFunctions extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final Map<String, Class<?>> CLASSES =
            Map.of("airplanes", AirplaneAddress.class, "choices", Choices.class, "clock", ClockTime.class);

    PageFunctions() {
        super("page functions");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return CLASSES.keySet();
    }

    /** The class with the functions of a name. */
    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return Objects.requireNonNull(CLASSES.get(name));
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}

package ontime.web.prediction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.json.BrokenJsonException;
import ontime.model.json.StrictJson;
import ontime.web.error.FieldProblems;
import ontime.web.error.FormFields;
import ontime.web.error.ProblemException;
import ontime.web.flight.FlightFields;
import ontime.web.parameter.FlightNumberFields;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;

/**
 * Reads the JSON body of a request to the API: one flat object. Its values are bound and checked like the fields of the form.
 * An unknown name is an error, because it is most likely misspelled.
 */
@Component
final class PredictionBody {

    /** Far more than any request needs. */
    private static final int MOST_BYTES = 16 * 1024;

    private static final Set<String> NAMES = FormFields.of(PredictionForm.class).stream()
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final ConversionService conversion;
    private final Validator validator;
    private final PlausibleTimes times;

    PredictionBody(ConversionService mvcConversionService, Validator mvcValidator, PlausibleTimes times) {
        this.conversion = mvcConversionService;
        this.validator = mvcValidator;
        this.times = times;
    }

    /**
     * The form in the body of a request.
     *
     * @throws ProblemException 400 with the problem of each field
     */
    PredictionForm read(HttpServletRequest request) throws IOException {
        return bind(values(request.getInputStream().readNBytes(MOST_BYTES + 1)));
    }

    private PredictionForm bind(Map<String, String> values) {
        DataBinder binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(PredictionForm.class));
        binder.setConversionService(conversion);
        binder.setValidator(validator);
        binder.construct(new Values(values));
        BindingResult binding = binder.getBindingResult();
        if (!binding.hasErrors()) {
            binder.validate();
        }
        FlightFields.checkAirports(binding);
        times.check(binding);
        Map<String, ProblemException> problems = FieldProblems.of(binding, PredictionForm.class);
        if (!problems.isEmpty()) {
            throw ProblemException.ofFields(problems);
        }
        return (PredictionForm) Objects.requireNonNull(binder.getTarget());
    }

    private static Map<String, String> values(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw ProblemException.ofBadRequest("predict.body.tooLong", MOST_BYTES);
        }
        Map<String, String> values = new HashMap<>();
        parse(body).properties().forEach(property -> {
            if (!NAMES.contains(property.getKey())) {
                throw ProblemException.ofInvalid("predict.body.unknown", property.getKey());
            }
            if (!property.getValue().isNull()) {
                values.put(property.getKey(), text(property.getKey(), property.getValue()));
            }
        });
        return FlightNumberFields.split(values);
    }

    private static ObjectNode parse(byte[] body) {
        try {
            return StrictJson.object(body);
        } catch (BrokenJsonException e) {
            throw ProblemException.ofBadRequest("predict.body.broken", String.valueOf(e.getMessage()));
        }
    }

    private static String text(String name, JsonNode value) {
        if (value.isNumber()) {
            double number = value.doubleValue();
            return Double.isInfinite(number)
                    ? "1e400"
                    : new BigDecimal(number).stripTrailingZeros().toPlainString();
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        throw ProblemException.ofInvalid("predict.body.type", name);
    }

    private record Values(Map<String, String> byName) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            return byName.get(name);
        }

        @Override
        public Set<String> getNames() {
            return byName.keySet();
        }
    }
}

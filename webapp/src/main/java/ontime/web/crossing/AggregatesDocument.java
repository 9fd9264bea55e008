package ontime.web.crossing;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Arrays;
import java.util.List;
import ontime.crossing.Dimension;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;

/** Adds filters, dimensions and measures to the OpenAPI document, with every value that does not depend on what is loaded. */
@Component
final class AggregatesDocument implements GlobalOperationCustomizer, OpenApiCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType() == AggregatesApiController.class) {
            operation.addParametersItem(list(
                    AggregatesAddress.GROUP_BY,
                    "dimensions of the cells, in this order, separated by commas; none for one cell with all flights",
                    "carrier,departureHour",
                    Arrays.stream(Dimension.values()).map(Dimension::key).toList()));
            operation.addParametersItem(list(
                    AggregatesApiController.MEASURES,
                    "figures of each cell, separated by commas; all if it is missing. Delays are in minutes, shares are"
                            + " of all scheduled flights",
                    "flights,onTimeShare",
                    Arrays.stream(Measure.values()).map(Measure::key).toList()));
        }
        if (isFiltered(handler)) {
            operation.addParametersItem(day(FilterParameters.FROM));
            operation.addParametersItem(day(FilterParameters.TO));
            for (Dimension dimension : Dimension.values()) {
                operation.addParametersItem(list(
                        dimension.key(),
                        "only flights with one of these values, separated by commas",
                        example(dimension),
                        FilterParameters.closedValues(dimension)));
            }
        }
        return operation;
    }

    /** Whether an operation takes all parameters of its address: those are filters. */
    private static boolean isFiltered(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultiValueMap.class);
    }

    @Override
    public void customise(OpenAPI document) {
        ObjectSchema cell = new ObjectSchema();
        cell.setDescription("The values of the dimensions in groupBy, and the measures");
        for (Dimension dimension : Dimension.values()) {
            cell.addProperty(dimension.key(), text(FilterParameters.closedValues(dimension)));
        }
        for (Measure measure : Measure.values()) {
            cell.addProperty(measure.key(), new NumberSchema().nullable(true));
        }
        document.getComponents().addSchemas(AggregatesApiController.CELL, cell);
    }

    private static Parameter day(String name) {
        return new QueryParameter().name(name).schema(new StringSchema().format("date"));
    }

    private static Parameter list(String name, String description, String example, List<String> values) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .example(example)
                .style(Parameter.StyleEnum.FORM)
                .explode(false)
                .schema(new ArraySchema().items(text(values)));
    }

    private static Schema<String> text(List<String> values) {
        StringSchema text = new StringSchema();
        if (!values.isEmpty()) {
            text._enum(values);
        }
        return text;
    }

    private static String example(Dimension dimension) {
        List<String> values = FilterParameters.closedValues(dimension);
        return switch (dimension) {
            case MONTH -> "2008-01";
            case DATE -> "2008-01-15,2008-01-22";
            case CARRIER -> "AA,UA";
            case ORIGIN -> "ORD,MDW";
            case DEST -> "LGA";
            case ROUTE -> "ORD-LGA";
            case ORIGIN_CITY -> "Chicago";
            case DEST_CITY -> "New York, NY";
            case ORIGIN_STATE -> "IL";
            case DEST_STATE -> "NY";
            case AIRPLANE_TYPE -> "BOEING 737-700";
            default -> values.get(values.size() / 2);
        };
    }
}

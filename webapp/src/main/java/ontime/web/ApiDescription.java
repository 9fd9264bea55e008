package ontime.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document at {@code /v3/api-docs} says of the API as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "OnTime",
                        version = "v1",
                        description =
                                """
                                Every US airline flight that the Bureau of Transportation Statistics publishes. Times are hhmm and local to \
                                the airport of the event, delays are minutes, a value that was not reported is null. Pages are \
                                counted from 1. Errors are problem+json (RFC 9457). Every answer has an ETag that changes with the data."""))
class ApiDescription {}

package ontime.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Configuration;

/** The title, description and tags of the OpenAPI document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "OnTime",
                        version = "v1",
                        description =
                                """
                                Delays of US domestic flights, as published by the Bureau of Transportation Statistics. \
                                Times are hhmm and local to the airport, delays are in minutes, and values that were not \
                                reported are null. Pages start at 1. Errors are problem+json (RFC 9457). Answers about \
                                loaded flights have an ETag that changes when the data changes."""),
        tags = {
            @Tag(name = "Flights", description = "Look up a flight, list a route's flights, or search all flights."),
            @Tag(name = "Airlines", description = "Airlines and their delays."),
            @Tag(name = "Airports", description = "Airports and the delays of their departing and arriving flights."),
            @Tag(name = "Nearby", description = "Delays of all flights near an airport or a point, on some dates."),
            @Tag(name = "Routes", description = "Delays on a route, and by airline."),
            @Tag(name = "Airplanes", description = "Airplanes by tail number: details, sources and flights."),
            @Tag(name = "Rankings", description = "The best and worst airlines, airports, routes and times."),
            @Tag(name = "Aggregates", description = "Count and measure flights by any combination of dimensions."),
            @Tag(name = "Dashboards", description = "Charts of the same flights, filtered and compared."),
            @Tag(
                    name = "SQL",
                    description = "Questions in SQL, with an API token of your account: Authorization: Bearer TOKEN."),
            @Tag(name = "Charts", description = "The data behind the charts, as JSON or CSV."),
            @Tag(name = "Predictions", description = "Predict how likely a flight is to be late, and by how much."),
            @Tag(name = "Connections", description = "The chance to make a connection between two flights."),
            @Tag(
                    name = "Models",
                    description = "The models that make predictions: versions, training data and scores."),
            @Tag(name = "Reports", description = "Published notebook reports."),
            @Tag(name = "Data", description = "The months of data that are loaded, with their files and warnings."),
            @Tag(name = "Status", description = "What runs, since when, and what to do about what does not."),
            @Tag(name = "Suggestions", description = "Autocomplete for airports and airlines.")
        })
class ApiDescription {}

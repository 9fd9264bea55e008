package ontime.web;

import ontime.stores.airline.Airlines;
import ontime.stores.airplane.AirplaneManufacturers;
import ontime.stores.airplane.AirplaneMonths;
import ontime.stores.airplane.Airplanes;
import ontime.stores.airport.Airports;
import ontime.stores.delay.DelayRankings;
import ontime.stores.delay.DelayReports;
import ontime.stores.flight.Flights;
import ontime.stores.flight.FlightsByMonth;
import ontime.stores.load.MonthLoads;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import org.springframework.context.annotation.Import;

/**
 * What pages read documents by: each takes the one {@link ontime.stores.DocumentStore} of the application, or of a test.
 * A type of document without a class of its own is read from that store by {@link ontime.stores.StoreCatalog}.
 */
@Import({
    Airlines.class,
    AirplaneManufacturers.class,
    AirplaneMonths.class,
    Airplanes.class,
    Airports.class,
    DelayRankings.class,
    DelayReports.class,
    Flights.class,
    FlightsByMonth.class,
    MonthLoads.class,
    Champions.class,
    Models.class,
    BatchPredictions.class,
    PredictionAnswers.class,
    PredictionRequests.class
})
final class StoreRoles {}

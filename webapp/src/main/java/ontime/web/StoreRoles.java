package ontime.web;

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
@Import({Champions.class, Models.class, BatchPredictions.class, PredictionAnswers.class, PredictionRequests.class})
final class StoreRoles {}

package ontime.web;

import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.prediction.PredictionRequests;
import org.springframework.context.annotation.Import;

/**
 * The classes that read documents from the {@link ontime.stores.DocumentStore} of the application, or of a test. A type
 * of document that needs no such class is read from the store by its {@link ontime.stores.StoreCatalog} entry.
 */
@Import({Champions.class, Models.class, BatchPredictions.class, PredictionAnswers.class, PredictionRequests.class})
final class StoreRoles {}

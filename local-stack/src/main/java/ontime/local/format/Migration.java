package ontime.local.format;

import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;

/**
 * A step from one format of the data folder to the next. It may be interrupted and run again.
 *
 * @param to the format afterwards
 * @param outcome what is different afterwards, for people
 * @param work changes the documents
 */
record Migration(int to, String outcome, Consumer<MongoDatabase> work) {}

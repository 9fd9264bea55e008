/** Real servers for one machine: Kafka, Elasticsearch, a MongoDB-compatible server and a mail catcher. */
@NullMarked
package ontime.local.server;

import org.jspecify.annotations.NullMarked;

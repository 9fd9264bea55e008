/** The Kafka broker's own JVM. */
@NullMarked
package ontime.local.kafka;

import org.jspecify.annotations.NullMarked;

/** The MongoDB-compatible server's own JVM: it writes before it acknowledges. */
@NullMarked
package ontime.local.mongodb;

import org.jspecify.annotations.NullMarked;

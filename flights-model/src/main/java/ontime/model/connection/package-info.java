/** The chance to make a connection: from the delays of two flights to a probability. */
@NullMarked
package ontime.model.connection;

import org.jspecify.annotations.NullMarked;

/**
 * How clients reach servers that ask for a login or TLS: the facts that every driver needs, without any driver, and one
 * sentence for each way to be refused.
 */
@NullMarked
package ontime.model.server;

import org.jspecify.annotations.NullMarked;

/** The bodies of requests are read before a thread begins to answer, with a deadline and a share per client. */
@NullMarked
package ontime.web.body;

import org.jspecify.annotations.NullMarked;

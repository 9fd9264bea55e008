/** The site behind a proxy that has the TLS certificate, the host name, and perhaps other sites beside this one. */
@NullMarked
package ontime.web.proxy;

import org.jspecify.annotations.NullMarked;

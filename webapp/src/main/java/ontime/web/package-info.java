/** The web application: its start, its configuration, and what applies to every response. */
@NullMarked
package ontime.web;

import org.jspecify.annotations.NullMarked;

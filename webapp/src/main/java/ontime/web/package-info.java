/** The web application: its start, its wiring, and what holds for every answer. */
@NullMarked
package ontime.web;

import org.jspecify.annotations.NullMarked;

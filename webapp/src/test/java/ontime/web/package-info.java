/** Tests of the web application as a whole, on in-memory stores. */
@NullMarked
package ontime.web;

import org.jspecify.annotations.NullMarked;

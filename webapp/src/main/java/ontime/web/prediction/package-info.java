/** Requests for predictions, from the form and the API, and their answers. */
@NullMarked
package ontime.web.prediction;

import org.jspecify.annotations.NullMarked;

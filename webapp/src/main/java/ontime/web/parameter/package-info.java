/** Converts the text of parameters and form fields to values. An error names the field, the text and what is expected. */
@NullMarked
package ontime.web.parameter;

import org.jspecify.annotations.NullMarked;

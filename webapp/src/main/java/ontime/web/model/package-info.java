/** Models of delays: which one serves, what each learned from, and how well it does, told to travellers and to programs. */
@NullMarked
package ontime.web.model;

import org.jspecify.annotations.NullMarked;

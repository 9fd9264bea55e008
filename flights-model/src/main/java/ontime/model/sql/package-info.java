/** What the web application and the SQL gateway tell each other, as JSON. */
@NullMarked
package ontime.model.sql;

import org.jspecify.annotations.NullMarked;

/** Maps of airports and routes, drawn without any tile server. */
@NullMarked
package ontime.web.map;

import org.jspecify.annotations.NullMarked;

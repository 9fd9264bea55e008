/** Maps of airports and routes, drawn as SVG without a tile server. */
@NullMarked
package ontime.web.map;

import org.jspecify.annotations.NullMarked;

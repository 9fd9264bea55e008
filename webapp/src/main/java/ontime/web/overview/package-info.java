/** All loaded flights in charts: when they fly, when and why they are late, and why some do not fly. */
@NullMarked
package ontime.web.overview;

import org.jspecify.annotations.NullMarked;

/** Who flies where and when: carriers, their hubs, and airplanes that rotate through chained legs. */
@NullMarked
package ontime.demo.schedule;

import org.jspecify.annotations.NullMarked;

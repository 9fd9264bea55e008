/** What a prediction is passed on as: a picture for link previews and an event for calendars. */
@NullMarked
package ontime.web.prediction.share;

import org.jspecify.annotations.NullMarked;

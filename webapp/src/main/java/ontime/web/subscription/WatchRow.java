package ontime.web.subscription;

import org.jspecify.annotations.Nullable;

/**
 * A watch as its page shows it.
 *
 * @param key of the watch
 * @param what the flight or route
 * @param when the days
 * @param route the address of the route's page
 * @param email when the next email comes; null if its last day has passed
 */
record WatchRow(String key, String what, String when, String route, @Nullable String email) {}

package ontime.web.subscription;

/**
 * A watch as its page shows it.
 *
 * @param key of the watch
 * @param what the flight or route
 * @param when the days
 * @param route the address of the route's page
 */
record WatchRow(String key, String what, String when, String route) {}

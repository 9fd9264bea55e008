package ontime.web.subscription;

/**
 * A watch as its page shows it.
 *
 * @param key of the watch
 * @param what is watched
 * @param when on which days
 * @param route its page
 */
record WatchRow(String key, String what, String when, String route) {}

package ontime.web.suggestion;

/**
 * Something that a person may mean.
 *
 * @param code of the airport or airline
 * @param label what the field takes when it is chosen: {@code ATL · Atlanta, GA}
 * @param detail what tells it from others; may be empty
 */
record Suggestion(String code, String label, String detail) {}

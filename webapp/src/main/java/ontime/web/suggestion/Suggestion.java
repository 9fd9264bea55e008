package ontime.web.suggestion;

/**
 * A completion of a typed text.
 *
 * @param code of the airport or airline
 * @param label the value of the field when it is chosen: {@code ATL · Atlanta, GA}
 * @param detail more about it; may be empty
 */
record Suggestion(String code, String label, String detail) {}

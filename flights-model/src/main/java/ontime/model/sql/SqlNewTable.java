package ontime.model.sql;

/**
 * A wish to save a result as a table.
 *
 * @param user who will own it
 * @param name lower-case letters, digits and underscores, beginning with a letter; the user's schema is added to it
 */
public record SqlNewTable(String user, String name) {}

package ontime.testkit.architecture.planted.util;

/** In a package that is named for nothing. */
public record Misplaced(int number) {}

package ontime.testkit.architecture.planted.two;

/** A controller that others could use. */
public record PublicController(int number) {}

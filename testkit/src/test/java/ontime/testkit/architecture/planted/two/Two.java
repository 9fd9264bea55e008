package ontime.testkit.architecture.planted.two;

import ontime.testkit.architecture.planted.one.One;

/** Lives in a package without package-info, which needs one that needs it. */
public record Two(One one) {}

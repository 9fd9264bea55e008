package ontime.testkit.architecture.planted.one;

import com.mongodb.MongoException;
import ontime.testkit.architecture.planted.two.Two;

/** Needs a driver without saying so in its name, and a package that needs this one. */
public record One(MongoException driver, Two two) {}

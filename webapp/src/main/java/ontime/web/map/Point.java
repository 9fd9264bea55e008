package ontime.web.map;

/** A point in the plane: x to the right, y down. */
record Point(double x, double y) {}

package ontime.web.map;

/**
 * Albers' conic projection, which preserves areas.
 *
 * @param n cone constant
 * @param c constant of the radius
 * @param originRadius radius of the latitude at y = 0
 * @param meridian longitude at x = 0, in degrees
 */
record Albers(double n, double c, double originRadius, double meridian) {

    /**
     * A projection; all in degrees.
     *
     * @param first standard parallel
     * @param second standard parallel
     * @param latitude at y = 0
     * @param meridian longitude at x = 0
     */
    static Albers of(double first, double second, double latitude, double meridian) {
        double sine = Math.sin(Math.toRadians(first));
        double cosine = Math.cos(Math.toRadians(first));
        double n = (sine + Math.sin(Math.toRadians(second))) / 2;
        double c = cosine * cosine + 2 * n * sine;
        return new Albers(n, c, radius(n, c, latitude), meridian);
    }

    /** A position, in radians of the globe: x to the east, y to the south. */
    Point project(double latitude, double longitude) {
        double angle = n * Math.toRadians(Math.IEEEremainder(longitude - meridian, 360));
        double radius = radius(n, c, latitude);
        return new Point(radius * Math.sin(angle), radius * Math.cos(angle) - originRadius);
    }

    private static double radius(double n, double c, double latitude) {
        return Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
    }
}

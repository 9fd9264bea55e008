package ontime.local.command;

/**
 * The result of a check of this machine.
 *
 * @param name of what was checked
 * @param grade how serious it is
 * @param finding what was found
 * @param remedy how to fix it; empty if nothing is wrong
 */
record Check(String name, Grade grade, String finding, String remedy) {

    /** How serious a finding is. */
    enum Grade {
        /** Nothing is wrong. */
        OK,
        /** {@code up} works without it. */
        WARNING,
        /** {@code up} needs it. */
        MISSING
    }

    static Check ok(String name, String finding) {
        return new Check(name, Grade.OK, finding, "");
    }

    static Check warning(String name, String finding, String remedy) {
        return new Check(name, Grade.WARNING, finding, remedy);
    }

    static Check missing(String name, String finding, String remedy) {
        return new Check(name, Grade.MISSING, finding, remedy);
    }

    boolean isMissing() {
        return grade == Grade.MISSING;
    }

    @Override
    public String toString() {
        String line = "%-8s %-12s %s".formatted(grade, name, finding);
        return remedy.isEmpty() ? line : line + "\n         " + " ".repeat(13) + "-> " + remedy;
    }
}

package ontime.local.command;

/**
 * One thing that the machine has or lacks.
 *
 * @param name of the thing
 * @param grade how much it matters
 * @param finding what was seen
 * @param remedy what mends it; empty where all is well
 */
record Check(String name, Grade grade, String finding, String remedy) {

    /** How much a finding matters. */
    enum Grade {
        /** All is well. */
        OK,
        /** Something that {@code up} can do without. */
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

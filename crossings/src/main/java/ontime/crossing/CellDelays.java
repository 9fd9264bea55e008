package ontime.crossing;

/** The arrival delays of each cell of a question: what exact percentiles are read from. */
interface CellDelays {

    /** Takes the delays of flights, each in its cell. */
    void add(GroupFlights flights, int[] cellOf);

    /**
     * Counts the delays of a cell.
     *
     * @param occurs how often each delay occurs, from {@link DelayRange#least} on; what is there is added to
     */
    void count(int cell, int[] occurs);
}

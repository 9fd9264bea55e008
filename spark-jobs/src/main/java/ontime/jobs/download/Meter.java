package ontime.jobs.download;

/** Told how one file comes along; shows it to whoever waits. Used by one thread at a time. */
public interface Meter {

    /** How long the file will be, where the server says so. */
    void expect(long totalBytes);

    /** How much of the file is here. */
    void reach(long bytes);

    /** Something that the person who waits should know: a retry and its reason. */
    void note(String message);

    /** The file is done with, one way or another. */
    void end(Outcome outcome);
}

package ontime.jobs.collect;

import ontime.jobs.download.Meter;

/** Shows how files come along. Safe for use by several threads. */
interface Progress {

    /** A file is begun. */
    Meter begin(String name);

    /** Something that is about no one file. */
    void say(String text);
}

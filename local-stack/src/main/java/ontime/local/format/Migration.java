package ontime.local.format;

import java.util.function.Consumer;

/**
 * A step from one format of the data folder to the next. It may be interrupted and run again.
 *
 * @param to the format afterwards
 * @param outcome what is different afterwards, for people
 * @param work gets the step that has all documents published again
 */
record Migration(int to, String outcome, Consumer<Runnable> work) {}

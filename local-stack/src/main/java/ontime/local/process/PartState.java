package ontime.local.process;

import java.nio.file.Path;

/**
 * A part that was started on this machine.
 *
 * @param name kafka, elasticsearch, mongodb, mail, web, stream, training, airflow
 * @param process its process
 * @param ports its ports by purpose
 * @param log the file with its output
 */
public record PartState(String name, RunningProcess process, Ports ports, Path log) {}

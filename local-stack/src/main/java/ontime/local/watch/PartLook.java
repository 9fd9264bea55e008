package ontime.local.watch;

import ontime.local.process.RunningProcess;

/**
 * What was seen of a part that runs.
 *
 * @param part its name
 * @param process its process then
 * @param isPaused whether its process was paused, as by SIGSTOP
 * @param answers whether it answered
 */
public record PartLook(String part, RunningProcess process, boolean isPaused, boolean answers) {}

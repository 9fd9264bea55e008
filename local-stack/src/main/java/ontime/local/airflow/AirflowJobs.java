package ontime.local.airflow;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import ontime.local.process.HeapSize;
import ontime.model.settings.Settings;

/** The number of jobs that Airflow may run at once. */
public final class AirflowJobs {

    /** A job keeps about two processors busy. */
    private static final int PROCESSORS_A_JOB = 2;

    private static final long MEBIBYTE = 1L << 20;

    /** The memory of a job's process outside its heap, in MiB. */
    private static final long BESIDE_HEAP = 512;

    private AirflowJobs() {}

    /** The value of the setting; otherwise as many as the processors and half of the memory of this machine allow. */
    public static int atOnce(Settings settings) {
        return settings.airflow()
                .jobs()
                .orElseGet(() -> atOnce(
                        Runtime.getRuntime().availableProcessors(),
                        memory() / MEBIBYTE,
                        HeapSize.mebibytes(settings.spark().driverMemory())));
    }

    /**
     * At least one.
     *
     * @param memory of the machine, in MiB
     * @param heap of a job, in MiB
     */
    public static int atOnce(int processors, long memory, long heap) {
        long byMemory = memory / 2 / (heap + BESIDE_HEAP);
        return (int) Math.max(1, Math.min(processors / PROCESSORS_A_JOB, byMemory));
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}

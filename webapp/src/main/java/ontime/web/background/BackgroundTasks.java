package ontime.web.background;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The schedulers and the executor of work that no request waits for. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class BackgroundTasks {

    /** Passes answers to the connections that wait for them. */
    public static final String EVENT_EXECUTOR = "predictionEventExecutor";

    /** Sends emails, one at a time: the mail server may be slow, and nothing else may wait for it. */
    public static final String MAIL_SCHEDULER = "mailScheduler";

    private static final int EVENT_THREADS = 4;

    /**
     * One thread each for heartbeats, requests that are sent again, new months and updates of Varnish: each may wait for a
     * server.
     */
    private static final int SCHEDULER_THREADS = 4;

    /** Runs each {@code @Scheduled} method that names no scheduler. */
    @Bean
    static ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(SCHEDULER_THREADS)
                .threadNamePrefix("scheduled-")
                .build();
    }

    @Bean(MAIL_SCHEDULER)
    static ThreadPoolTaskScheduler mailScheduler(ThreadPoolTaskSchedulerBuilder builder) {
        return builder.poolSize(1).threadNamePrefix("confirmation-emails-").build();
    }

    @Bean(EVENT_EXECUTOR)
    static ThreadPoolTaskExecutor predictionEventExecutor(ThreadPoolTaskExecutorBuilder builder) {
        return builder.corePoolSize(EVENT_THREADS)
                .threadNamePrefix("prediction-events-")
                .build();
    }
}

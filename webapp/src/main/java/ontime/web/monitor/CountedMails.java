package ontime.web.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.metric.Metric;

/** Counts the emails that a server accepted, and those that it did not. */
public final class CountedMails implements Mails {

    private final Mails mails;
    private final Counter sent;
    private final Counter failed;

    /** Sends over other mails, which it closes. */
    public CountedMails(Mails mails, MeterRegistry registry) {
        this.mails = mails;
        this.sent = counter(registry, "sent");
        this.failed = counter(registry, "failed");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder(Metric.MAILS.metricName())
                .description(Metric.MAILS.help())
                .tag(Metric.MAILS.label(), outcome)
                .register(registry);
    }

    @Override
    public void send(Mail mail) {
        try {
            mails.send(mail);
            sent.increment();
        } catch (MailNotSentException e) {
            failed.increment();
            throw e;
        }
    }

    @Override
    public void pause() {
        mails.pause();
    }

    @Override
    public void close() {
        mails.close();
    }
}

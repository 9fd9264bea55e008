package ontime.web.subscription;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.util.Map;
import ontime.mail.Mails;
import ontime.mail.SmtpMails;
import ontime.model.settings.SettingsReader;
import ontime.web.StoresInMemory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The same stores, and mails that go over SMTP to a server that keeps them. */
@TestConfiguration(proxyBeanMethods = false)
class StoresWithMailServer extends StoresInMemory {

    static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return SERVER;
    }

    @Bean
    @Primary
    Mails smtpMails(GreenMail server, Clock clock) {
        return SmtpMails.of(
                SettingsReader.read(Map.of(
                                "ONTIME_MAIL_HOST",
                                "127.0.0.1",
                                "ONTIME_MAIL_PORT",
                                String.valueOf(server.getSmtp().getPort())))
                        .mail(),
                clock);
    }
}

package ontime.web.error;

import ontime.web.address.PublicAddress;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Replaces Tomcat's own error page, rejects requests while too many wait, and lets filters reject a request without
 * reading its body to the end.
 */
@Component
final class MalformedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final PublicAddress site;

    MalformedRequests(PublicAddress site) {
        this.site = site;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(this::replaceErrorPage);
    }

    private void replaceErrorPage(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.getPipeline().addValve(new MalformedRequestValve(site.prefix()));
            host.getPipeline().addValve(new BusyServerValve(site.prefix(), BusyServerValve.MOST_WAITING));
            host.getPipeline().addValve(new UnreadBodyValve());
            // Tomcat creates a valve of this class unless it finds one.
            host.setErrorReportValveClass(MalformedRequestValve.class.getName());
        }
    }
}

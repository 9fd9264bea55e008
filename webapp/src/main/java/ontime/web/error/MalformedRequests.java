package ontime.web.error;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Replaces Tomcat's own error page. */
@Component
final class MalformedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(MalformedRequests::replaceErrorPage);
    }

    private static void replaceErrorPage(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(MalformedRequestValve.class.getName());
        }
    }
}

package ontime.web.proxy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.util.List;
import ontime.web.address.PublicAddress;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Names the server of the OpenAPI document: the site's public address, if it is set, or else the one that the document is
 * read from, and never a host that the request named.
 */
@Component
final class ApiServer implements OpenApiCustomizer {

    private final PublicAddress address;

    ApiServer(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void customise(OpenAPI document) {
        String url = address.configured().map(URI::toString).orElse("/");
        document.setServers(List.of(new Server().url(url)));
    }
}

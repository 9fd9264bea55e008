package ontime.web.proxy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import ontime.web.address.PublicAddress;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Names the site's public address, if it is set, as the server of the OpenAPI document. */
@Component
final class ApiServer implements OpenApiCustomizer {

    private final PublicAddress address;

    ApiServer(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void customise(OpenAPI document) {
        address.configured().ifPresent(url -> document.setServers(List.of(new Server().url(url.toString()))));
    }
}

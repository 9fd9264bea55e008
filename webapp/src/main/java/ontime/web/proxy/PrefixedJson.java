package ontime.web.proxy;

import java.net.URI;
import ontime.web.address.PublicAddress;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Gives the addresses in JSON the prefix of the site. In our JSON every text that begins with a slash is a path of the
 * site: no name, code or word of the data does.
 */
@Component
final class PrefixedJson implements JsonMapperBuilderCustomizer {

    private final PublicAddress address;

    PrefixedJson(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void customize(JsonMapper.Builder builder) {
        if (!address.prefix().isEmpty()) {
            builder.addModule(new SimpleModule("prefixed addresses")
                    .addSerializer(new Prefixed<>(String.class, address))
                    .addSerializer(new Prefixed<>(URI.class, address)));
        }
    }

    private static final class Prefixed<T> extends StdSerializer<T> {

        private final PublicAddress address;

        Prefixed(Class<T> type, PublicAddress address) {
            super(type);
            this.address = address;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(address.prefixed(value.toString()));
        }
    }
}

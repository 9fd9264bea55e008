package ontime.local.kafka;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * The one user of the broker, with the name and password that its configuration has. Kafka's own handler reads users from the
 * log of metadata, which a folder of an earlier release does not have, and which must be formatted again for another password.
 */
public final class KafkaScramUser implements AuthenticateCallbackHandler {

    private String name = "";
    private ScramCredential credential = new ScramCredential(new byte[0], new byte[0], new byte[0], 0);

    /** Kafka creates it by its name. */
    public KafkaScramUser() {}

    @Override
    public void configure(Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> login) {
        Map<String, ?> options = login.get(0).getOptions();
        ScramMechanism scram = ScramMechanism.forMechanismName(mechanism);
        try {
            name = String.valueOf(options.get("username"));
            credential = new ScramFormatter(scram)
                    .generateCredential(String.valueOf(options.get("password")), scram.minIterations());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        String asked = "";
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback named) {
                asked = named.getDefaultName();
            } else if (callback instanceof ScramCredentialCallback wanted) {
                // Without a credential, Kafka refuses the user.
                if (asked.equals(name)) {
                    wanted.scramCredential(credential);
                }
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    @Override
    public void close() {
        // It holds nothing open.
    }
}

package ontime.local.kafka;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer.ScramSaslServerFactory;

/**
 * The one user of a server, who proves the password by SCRAM. The broker creates it with the name and password that its
 * configuration has: Kafka's own handler reads users from the log of metadata, where a folder of an earlier release has none
 * and where a new password would have to be written. The document server uses the same code.
 */
public final class KafkaScramUser implements AuthenticateCallbackHandler {

    private String name = "";
    private ScramCredential credential = new ScramCredential(new byte[0], new byte[0], new byte[0], 0);

    /** Kafka creates it by its name. */
    public KafkaScramUser() {}

    @Override
    public void configure(Map<String, ?> settings, String mechanism, List<AppConfigurationEntry> login) {
        Map<String, ?> options = login.get(0).getOptions();
        set(mechanism, String.valueOf(options.get("username")), String.valueOf(options.get("password")));
    }

    private void set(String mechanism, String user, String password) {
        ScramMechanism scram = ScramMechanism.forMechanismName(mechanism);
        try {
            name = user;
            credential = new ScramFormatter(scram).generateCredential(password, scram.minIterations());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The user of another server. */
    public static KafkaScramUser of(String mechanism, String user, String password) {
        KafkaScramUser only = new KafkaScramUser();
        only.set(mechanism, user, password);
        return only;
    }

    /** Begins to check a client. */
    public SaslServer check(String mechanism) {
        try {
            return new ScramSaslServerFactory().createSaslServer(mechanism, "", "", Map.of(), this);
        } catch (SaslException e) {
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

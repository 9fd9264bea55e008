package ontime.model.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificates of an authority, which then is the only one that a client trusts. They can be sent to machines that do
 * not have the file.
 *
 * @param pem the certificates in PEM form
 */
public record TrustedAuthority(String pem) implements Serializable {

    /**
     * Reads a file.
     *
     * @param setting the environment variable that names the file
     * @throws IllegalArgumentException if it cannot be read, or holds no certificate
     */
    public static TrustedAuthority read(String setting, Path file) {
        try {
            TrustedAuthority authority = new TrustedAuthority(Files.readString(file));
            if (authority.certificates().isEmpty()) {
                throw noCertificate(setting, file);
            }
            return authority;
        } catch (IOException e) {
            throw new IllegalArgumentException("%s: %s cannot be read".formatted(setting, file), e);
        } catch (CertificateException e) {
            throw noCertificate(setting, file);
        }
    }

    private static IllegalArgumentException noCertificate(String setting, Path file) {
        return new IllegalArgumentException("%s: %s holds no certificate in PEM form".formatted(setting, file));
    }

    /** For connections that trust this authority alone. */
    public SSLContext context() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates()) {
                trusted.setCertificateEntry("authority-" + number, certificate);
                number++;
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the trusted certificates cannot be used", e);
        }
    }

    private Collection<? extends Certificate> certificates() throws CertificateException {
        InputStream in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
        return CertificateFactory.getInstance("X.509").generateCertificates(in);
    }
}

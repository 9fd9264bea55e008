package ontime.testkit.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Certificates for TLS servers on this machine: one that is valid, one that has expired, the authority that signed both, and
 * an authority that signed neither.
 *
 * @param authority the PEM file of the authority
 * @param otherAuthority the PEM file of the authority that signed nothing
 * @param server the PKCS #12 file of the valid certificate and its key
 * @param expired the PKCS #12 file of the expired one
 */
public record TestCertificates(Path authority, Path otherAuthority, Path server, Path expired) {

    /** Opens the PKCS #12 files and the keys in them. */
    public static final String PASSWORD = "changeit";

    private static final String TYPE = "PKCS12";
    private static final char[] OPENS = PASSWORD.toCharArray();

    /** Made once per JVM, because that takes seconds. */
    public static TestCertificates get() {
        return Made.CERTIFICATES;
    }

    private static TestCertificates make() {
        try {
            Path folder = Files.createTempDirectory("certificates");
            folder.toFile().deleteOnExit();
            Path all = folder.resolve("all.p12");
            keytool(all, "authority", "-dname", "CN=Authority", "-ext", "bc:c=ca:true", "-validity", "30");
            keytool(all, "other", "-dname", "CN=Other", "-ext", "bc:c=ca:true", "-validity", "30");
            signed(all, "server", "-validity", "30");
            signed(all, "expired", "-startdate", "-10d", "-validity", "1");
            KeyStore store = KeyStore.getInstance(TYPE);
            try (InputStream in = Files.newInputStream(all)) {
                store.load(in, OPENS);
            }
            Files.delete(all);
            TestCertificates made = new TestCertificates(
                    pem(store, "authority", folder),
                    pem(store, "other", folder),
                    alone(store, "server", folder),
                    alone(store, "expired", folder));
            Stream.of(made.authority, made.otherAuthority, made.server, made.expired)
                    .forEach(file -> file.toFile().deleteOnExit());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server with the certificate and key of one of the files. */
    public static SSLContext context(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, OPENS);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, OPENS);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signed(Path store, String alias, String... more) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-signer", "authority"));
        options.addAll(List.of(more));
        keytool(store, alias, options.toArray(String[]::new));
    }

    private static void keytool(Path store, String alias, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-alias",
                alias,
                "-keystore",
                store.toString(),
                "-storetype",
                TYPE,
                "-storepass",
                PASSWORD));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(KeyStore store, String alias, Path folder) throws IOException, GeneralSecurityException {
        String encoded = Base64.getMimeEncoder()
                .encodeToString(store.getCertificate(alias).getEncoded());
        return Files.writeString(
                folder.resolve(alias + ".pem"),
                "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }

    private static final class Made {

        static final TestCertificates CERTIFICATES = make();
    }

    private static Path alone(KeyStore store, String alias, Path folder) throws IOException, GeneralSecurityException {
        KeyStore one = KeyStore.getInstance(TYPE);
        one.load(null, OPENS);
        Certificate[] chain = store.getCertificateChain(alias);
        one.setKeyEntry(alias, store.getKey(alias, OPENS), OPENS, chain);
        Path file = folder.resolve(alias + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            one.store(out, OPENS);
        }
        return file;
    }
}

package ontime.web.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes, hashes and checks passwords. */
@Component
public final class Passwords {

    /** The fewest characters of a password. */
    public static final int FEWEST_CHARACTERS = 12;

    /** The most bytes of a password: bcrypt would ignore the others. */
    public static final int MOST_BYTES = 72;

    /** About a quarter of a second on a small machine. */
    private static final int COST = 12;

    /** Without letters and digits that look alike. */
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(COST);
    private final SecureRandom random = new SecureRandom();

    /** Of nobody's password. */
    private final String unknown = encoder.encode(generate());

    /** A new password of 100 random bits: {@code k3vb-x8wq-...}. */
    public String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return password.toString();
    }

    /** The salted hash of a password. */
    public String hash(String password) {
        return encoder.encode(password);
    }

    /** Whether a hash is that of a password. */
    boolean matches(String password, String hash) {
        return isShortEnough(password) && encoder.matches(password, hash);
    }

    /** Takes as long as {@link #matches}, so that nobody learns from the time whether a user exists. */
    void pretendToMatch(String password) {
        matches(password, unknown);
    }

    /** Whether a user may choose a password: it is neither short, nor too long, nor does it hold the user's name. */
    static boolean isGood(String password, String user) {
        return password.codePointCount(0, password.length()) >= FEWEST_CHARACTERS
                && isShortEnough(password)
                && password.chars().distinct().count() > GROUP
                && !password.toLowerCase(Locale.ROOT).contains(user);
    }

    private static boolean isShortEnough(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}

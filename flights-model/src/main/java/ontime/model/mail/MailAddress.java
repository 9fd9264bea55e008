package ontime.model.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/**
 * One mail address that is nothing but an address: no name, no comment, no quotes, no control characters, so that it can
 * neither name a second recipient nor a header. A domain in other letters is written as the servers know it
 * ({@code xn--...}); other letters before the @ are refused, as many servers do.
 *
 * <p>An address is personal data: {@link #toString} hides it, so that no log line contains it by accident.
 *
 * @param text as the person wrote it, the domain in small letters
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2">RFC 5321, 4.1.2: Dot-string and Domain</a>
 */
public record MailAddress(String text) {

    /** Characters of a path without its angle brackets (RFC 5321, 4.5.3.1.3). */
    public static final int LONGEST = 254;

    private static final String GMAIL = "gmail.com";
    private static final Set<String> WITHOUT_DOTS = Set.of(GMAIL, "googlemail.com");

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LOCAL_PART = ATOM + "(\\." + ATOM + ")*";
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final String DOMAIN = "(" + LABEL + "\\.)+(?=[a-z0-9-]*[a-z])" + LABEL;

    public MailAddress {
        int at = text.lastIndexOf('@');
        String localPart = text.substring(0, Math.max(at, 0));
        boolean sound = text.length() <= LONGEST
                && localPart.length() <= LONGEST_LOCAL_PART
                && localPart.matches(LOCAL_PART)
                && text.substring(at + 1).matches(DOMAIN);
        if (!sound) {
            // Without the text: this message may be logged.
            throw new IllegalArgumentException("not an email address that we can send to");
        }
    }

    /**
     * The address that a person wrote.
     *
     * @throws IllegalArgumentException if it is not an address; the message does not contain it
     */
    public static MailAddress of(String written) {
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException("longer than any mail address");
        }
        int at = written.lastIndexOf('@');
        return new MailAddress(written.substring(0, at + 1) + domain(written.substring(at + 1)));
    }

    private static String domain(String written) {
        return IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    /**
     * What is equal for addresses of one mailbox: no server that matters tells capital letters from small ones, and what
     * follows a plus is the owner's own sorting. Gmail, which has two domains, ignores dots in the name.
     */
    public String mailbox() {
        String small = text.toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf('@');
        int plus = small.indexOf('+');
        String name = plus > 0 && plus < at ? small.substring(0, plus) : small.substring(0, at);
        String domain = small.substring(at + 1);
        return WITHOUT_DOTS.contains(domain) ? name.replace(".", "") + "@" + GMAIL : name + "@" + domain;
    }

    @Override
    public String toString() {
        return "(mail address)";
    }
}

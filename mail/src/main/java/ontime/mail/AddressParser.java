package ontime.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import ontime.model.mail.MailAddress;

/** Parses email addresses that people enter, by Jakarta Mail's strict parser and by our own stricter rules. */
public final class AddressParser {

    private AddressParser() {}

    /**
     * Parses an address and ignores spaces around it.
     *
     * @throws IllegalArgumentException if it is not exactly one valid address; the message does not contain it
     */
    public static MailAddress parse(String typed) {
        String text = typed.strip();
        MailAddress address = MailAddress.of(text);
        try {
            InternetAddress[] parsed = InternetAddress.parse(address.text(), true);
            if (parsed.length == 1
                    && parsed[0].getPersonal() == null
                    && address.text().equals(parsed[0].getAddress())) {
                parsed[0].validate();
                return address;
            }
        } catch (AddressException e) {
            // Its message contains the address. The exception below does not.
        }
        throw new IllegalArgumentException("not an email address that we can send to");
    }
}

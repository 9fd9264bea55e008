package ontime.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import ontime.model.mail.MailAddress;

/** Reads addresses that people typed: by Jakarta Mail's strict parser, and by our own rules, which are stricter. */
public final class AddressParser {

    private AddressParser() {}

    /**
     * The address that was typed; blanks around it are overlooked.
     *
     * @throws IllegalArgumentException where it is none, or not one; the message does not repeat it
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
            // Said below: its message repeats the address.
        }
        throw new IllegalArgumentException("not a mail address that we can send to");
    }
}

package ontime.local.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserImpl;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Stores an email in the folder, once for all its recipients, before the sender gets the reply that it was accepted. */
final class FolderDelivery implements MessageDeliveryHandler {

    private final MailFolder folder;

    FolderDelivery(MailFolder folder) {
        this.folder = folder;
    }

    @Override
    public GreenMailUser handle(MovingMessage mail, MailAddress recipient) throws MessagingException {
        MailAddress first = mail.getToAddresses().iterator().next();
        if (recipient.equals(first)) {
            folder.add(mail.getMessage());
        }
        return new NoMailbox(recipient.getEmail());
    }

    /** GreenMail's own mailboxes live in memory and would only grow. */
    private static final class NoMailbox extends UserImpl {

        NoMailbox(String email) {
            super(email, email, "", null);
        }

        @Override
        public void deliver(MovingMessage mail) {
            // The folder has it.
        }

        @Override
        public void deliver(MimeMessage mail) {
            // The folder has it.
        }
    }
}

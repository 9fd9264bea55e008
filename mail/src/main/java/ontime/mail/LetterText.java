package ontime.mail;

import ontime.mail.Letter.Button;
import ontime.mail.Letter.Heading;
import ontime.mail.Letter.Item;
import ontime.mail.Letter.Link;
import ontime.mail.Letter.Paragraph;
import ontime.mail.Letter.Part;
import ontime.mail.Letter.Quiet;

/** Parts of letters as plain text: addresses stand on lines of their own, so that every program makes links of them. */
final class LetterText {

    private LetterText() {}

    static String of(Part part) {
        if (part instanceof Heading heading) {
            return heading.words() + "\n" + "-".repeat(heading.words().length());
        }
        if (part instanceof Paragraph paragraph) {
            return paragraph.words();
        }
        if (part instanceof Button button) {
            return button.words() + ":\n" + button.to();
        }
        if (part instanceof Item item) {
            return "* " + item.words() + "\n  " + item.detail() + "\n  " + item.to();
        }
        if (part instanceof Link link) {
            return link.words() + ":\n" + link.to();
        }
        return ((Quiet) part).words();
    }
}

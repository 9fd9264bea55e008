package ontime.mail;

import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders letters with {@code letter.txt} and {@code letter.html}. The HTML template escapes every value. */
final class LetterTemplates {

    private static final TemplateEngine TEXT = engine(TemplateMode.TEXT, ".txt");
    private static final TemplateEngine HTML = engine(TemplateMode.HTML, ".html");

    private LetterTemplates() {}

    private static TemplateEngine engine(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterTemplates.class.getClassLoader());
        resolver.setTemplateMode(mode);
        resolver.setPrefix("ontime/mail/");
        resolver.setSuffix(suffix);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** Plain text. Each address has its own line, so that email programs turn it into a link. */
    static String text(Letter letter) {
        return render(TEXT, letter);
    }

    /** An HTML page. */
    static String html(Letter letter) {
        return render(HTML, letter);
    }

    private static String render(TemplateEngine engine, Letter letter) {
        return engine.process("letter", new Context(letter.locale(), Map.of("letter", letter)));
    }
}

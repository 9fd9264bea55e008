package ontime.web.prediction.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import ontime.model.prediction.Verdict;
import ontime.web.prediction.live.PredictionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Draws the answer as a picture for link previews, 1200 by 630 pixels. On a machine without fonts, there is none: then a
 * preview shows the picture of the site.
 */
@Component
final class PredictionPicture {

    private static final Logger LOG = LoggerFactory.getLogger(PredictionPicture.class);

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int BAR = 24;
    private static final int SMALLEST = 20;
    private static final int KEPT = 200;

    // The colors of the pages.
    private static final Color GROUND = new Color(0xffffff);
    private static final Color INK = new Color(0x16212b);
    private static final Color QUIET = new Color(0x52616e);
    private static final Color ACCENT = new Color(0x0b5cad);
    private static final Color LATE = new Color(0x8a4a00);
    private static final Color ON_TIME = new Color(0x12693f);

    private final PredictionWords words;
    private final AtomicBoolean possible = new AtomicBoolean(true);
    private final Cache<Key, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    private record Key(UUID id, Locale locale) {}

    PredictionPicture(PredictionWords words) {
        this.words = words;
    }

    /** Whether there is a chance of a delay to show, and as far as is known a font. This takes no time. */
    boolean isPossible(PredictionState state, Locale locale) {
        return possible.get() && words.findChance(state, locale).isPresent();
    }

    /** The picture of an answered request as PNG; empty if there is no chance of a delay to show, or no font. */
    Optional<byte[]> find(PredictionState state, Locale locale) {
        if (!isPossible(state, locale)) {
            return Optional.empty();
        }
        try {
            return Optional.of(drawn.get(new Key(state.id(), locale), key -> draw(state, locale)));
        } catch (LinkageError | InternalError | RuntimeException e) {
            possible.set(false);
            LOG.warn(
                    "Previews of predictions have no picture of their own, because this machine can't draw text: {}",
                    e.toString());
            return Optional.empty();
        }
    }

    private byte[] draw(PredictionState state, Locale locale) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Color tone = tone(state);
            fill(pen, GROUND, WIDTH);
            fill(pen, tone, BAR);
            write(pen, words.message("site.name", locale), Font.BOLD, 40, 110, ACCENT);
            write(pen, words.flight(state.request(), locale), Font.BOLD, 60, 205, INK);
            write(pen, words.when(state.request(), locale), Font.PLAIN, 34, 260, QUIET);
            String chance = words.findChance(state, locale).orElseThrow();
            write(pen, chance + "  " + words.verdict(state, locale), Font.BOLD, 110, 430, tone);
            write(pen, words.findSentence(state, locale).orElseThrow(), Font.PLAIN, 40, 520, INK);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Graphics2D pen, Color color, int width) {
        pen.setColor(color);
        pen.fillRect(0, 0, width, HEIGHT);
    }

    /** Writes a line, smaller if it would not fit. */
    private static void write(Graphics2D pen, String text, int style, int size, int baseline, Color color) {
        Font font = new Font(Font.SANS_SERIF, style, size);
        while (font.getSize() > SMALLEST && pen.getFontMetrics(font).stringWidth(text) > WIDTH - 2 * MARGIN) {
            font = font.deriveFont(font.getSize2D() - 2);
        }
        pen.setFont(font);
        pen.setColor(color);
        pen.drawString(text, MARGIN, baseline);
    }

    private static Color tone(PredictionState state) {
        PredictionState.Answered prediction = state.prediction();
        return switch (Verdict.of(prediction == null ? null : prediction.late())) {
            case LIKELY_LATE -> LATE;
            case LIKELY_ON_TIME -> ON_TIME;
            case OPEN -> QUIET;
        };
    }
}

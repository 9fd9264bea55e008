package ontime.sql.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements that are made of others by small changes. Each has a number, and is the same for the same seed. */
final class Mutations {

    private static final int MOST_CHANGES = 4;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Words, texts in quotes, spaces and signs. */
    private static final Pattern TOKEN = Pattern.compile("\\w+|'[^']*'|`[^`]*`|\\s+|[^\\w\\s]");

    private final long seed;
    private final List<String> good;
    private final List<String> hostile;
    private final List<String> originals = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Mutations(long seed, List<String> good, List<String> hostile) {
        this.seed = seed;
        this.good = good;
        // Very long ones test limits of size, and take long to parse.
        this.hostile = hostile.stream().filter(text -> text.length() < 400).toList();
        originals.addAll(good);
        originals.addAll(this.hostile);
        originals.forEach(text -> words.addAll(tokens(text)));
    }

    /** The statement of a number. */
    String make(long number) {
        Random random = new Random(seed + number * SPREAD);
        List<String> tokens = new ArrayList<>(tokens(any(random, random.nextBoolean() ? good : hostile)));
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            change(random, tokens);
        }
        return String.join("", tokens);
    }

    private void change(Random random, List<String> tokens) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.set(at, any(random, words));
            case 1 -> tokens.add(at, any(random, words));
            case 2 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 3 -> tokens.set(at, tokens.size() > 1 ? " " : tokens.get(at));
            case 4 -> splice(random, tokens, at);
            default -> tokens.add(at, "(" + any(random, originals).replaceAll(";$", "") + ")");
        }
    }

    /** Continues as another statement does. */
    private void splice(Random random, List<String> tokens, int at) {
        List<String> other = tokens(any(random, originals));
        while (tokens.size() > at + 1) {
            tokens.remove(tokens.size() - 1);
        }
        tokens.addAll(other.subList(random.nextInt(other.size()), other.size()));
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}

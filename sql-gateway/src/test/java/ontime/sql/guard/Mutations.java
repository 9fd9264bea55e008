package ontime.sql.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements that are made of others by small changes, the same for the same seed. */
final class Mutations {

    private static final int MOST_CHANGES = 4;

    private final Random random;
    private final List<String> good;
    private final List<String> hostile;
    private final List<String> originals = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Mutations(Random random, List<String> good, List<String> hostile) {
        this.random = random;
        this.good = good;
        // Very long ones test limits of size, and take long to parse.
        this.hostile = hostile.stream().filter(text -> text.length() < 400).toList();
        originals.addAll(good);
        originals.addAll(this.hostile);
        originals.forEach(text -> words.addAll(tokens(text)));
    }

    String next() {
        List<String> tokens = new ArrayList<>(tokens(any(random.nextBoolean() ? good : hostile)));
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            change(tokens);
        }
        return String.join("", tokens);
    }

    private void change(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.set(at, any(words));
            case 1 -> tokens.add(at, any(words));
            case 2 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 3 -> tokens.set(at, tokens.size() > 1 ? " " : tokens.get(at));
            case 4 -> splice(tokens, at);
            default -> tokens.add(at, "(" + any(originals).replaceAll(";$", "") + ")");
        }
    }

    /** Continues as another statement does. */
    private void splice(List<String> tokens, int at) {
        List<String> other = tokens(any(originals));
        while (tokens.size() > at + 1) {
            tokens.remove(tokens.size() - 1);
        }
        tokens.addAll(other.subList(random.nextInt(other.size()), other.size()));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** Words, texts in quotes, spaces and signs. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\\w+|'[^']*'|`[^`]*`|\\s+|[^\\w\\s]")
                .matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}

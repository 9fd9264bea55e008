package ontime.jobs.publish;

import java.util.Iterator;
import java.util.function.Function;

/** An iterator over mapped elements; each is mapped when it is read. */
public record MappedIterator<A, B>(Iterator<A> from, Function<A, B> mapping) implements Iterator<B> {

    @Override
    public boolean hasNext() {
        return from.hasNext();
    }

    @Override
    public B next() {
        return mapping.apply(from.next());
    }
}

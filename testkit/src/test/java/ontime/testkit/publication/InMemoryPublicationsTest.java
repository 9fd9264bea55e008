package ontime.testkit.publication;

import java.util.Collection;
import ontime.model.publication.Publication;
import ontime.stores.publication.Publications;

final class InMemoryPublicationsTest extends PublicationsContract {

    @Override
    protected Publications open(Collection<Publication> held) {
        return new InMemoryPublications(held);
    }
}

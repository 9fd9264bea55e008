package ontime.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.stores.model.Models;
import org.junit.jupiter.api.Test;

/** The contract of {@link Models}. A store's test says how to open an empty one. */
public abstract class ModelsContract {

    /** A store that holds nothing. */
    protected abstract Models open();

    @Test
    void aVersionIsFoundWithEveryValue() {
        Models models = open();

        models.put(SomeModels.late(1));

        assertThat(models.find(SomeModels.late(1).name(), 1)).contains(SomeModels.late(1));
        assertThat(models.find(SomeModels.late(1).name(), 2)).isEmpty();
    }

    @Test
    void versionsAreListedOldestFirst() {
        Models models = open();

        models.put(SomeModels.late(10));
        models.put(SomeModels.late(2));

        assertThat(models.list()).containsExactly(SomeModels.late(2), SomeModels.late(10));
    }

    @Test
    void aVersionPutAgainIsReplaced() {
        Models models = open();

        models.put(SomeModels.late(1));
        models.put(SomeModels.late(1));

        assertThat(models.list()).hasSize(1);
    }
}

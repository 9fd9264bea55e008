package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapSizeTest {

    @Test
    void heapsAreReadAsTheJvmTakesThem() {
        assertThat(HeapSize.mebibytes("3g")).isEqualTo(3_072);
        assertThat(HeapSize.mebibytes("512M")).isEqualTo(512);
        assertThat(HeapSize.mebibytes("2048k")).isEqualTo(2);
    }

    @Test
    void aLoadTakesMemoryForAMonthOnEachProcessor() {
        assertThat(HeapSize.ofLoad("3g", 1)).isEqualTo("896m");
        assertThat(HeapSize.ofLoad("3g", 2)).isEqualTo("1408m");
    }

    @Test
    void aLoadTakesNoMoreThanTheSettingAllows() {
        assertThat(HeapSize.ofLoad("3g", 16)).isEqualTo("3072m");
        assertThat(HeapSize.ofLoad("1g", 2)).isEqualTo("1024m");
    }
}

package ontime.jobs.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * {@code on_time_performance.parquet}: copies of the table's own Parquet files, in folders by Year and Month that any Parquet
 * reader understands. The Delta folder itself also has files of older versions.
 */
final class ParquetFilesJob implements MonthJob {

    private final FlightsTable table;
    private final PublishedFiles files;
    private final Configuration hadoop;

    ParquetFilesJob(FlightsTable table, Settings settings, Configuration hadoop) {
        this.table = table;
        this.files = new PublishedFiles(dataset(), settings, hadoop);
        this.hadoop = hadoop;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.ON_TIME_PERFORMANCE_PARQUET;
    }

    @Override
    public boolean isPublished(Load load) {
        return files.isPublished(load);
    }

    @Override
    public long publish(List<Load> loads) {
        loads.forEach(this::publish);
        return loads.stream().mapToLong(Load::rows).sum();
    }

    private void publish(Load load) {
        Path aside = files.aside();
        try {
            int number = 0;
            for (String file : table.months(List.of(load.month())).inputFiles()) {
                Path from = new Path(file);
                Path to = new Path(aside, String.format(Locale.ROOT, "part-%05d.zstd.parquet", number++));
                FileUtil.copy(from.getFileSystem(hadoop), from, files.fileSystem(), to, false, hadoop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.replace(load, aside);
    }
}

package ontime.sql.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ontime.model.json.StrictJson;
import ontime.model.sql.SqlQuery;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The results of queries, each a folder named after its query's id, with {@code query.json} and the folder {@code rows}.
 * Both survive the gateway.
 */
public final class ResultStore {

    private static final Logger LOG = LoggerFactory.getLogger(ResultStore.class);
    private static final String DOCUMENT = "query.json";
    private static final String ROWS = "rows";

    private final Path root;
    private final Configuration hadoop;

    /** The results in a folder or under a Hadoop URI. */
    public ResultStore(String root, Configuration hadoop) {
        this.root = new Path(root);
        this.hadoop = hadoop;
    }

    /** Where a query's rows are, or will be. */
    public Path rows(UUID id) {
        return new Path(folder(id), ROWS);
    }

    /** Replaces a query's description, whole or not at all. How it ended outlives a power cut. */
    public void put(SqlQuery query) {
        Path document = new Path(folder(query.id()), DOCUMENT);
        Path next = new Path(folder(query.id()), DOCUMENT + ".next");
        try {
            FileContext files = context();
            try (FSDataOutputStream out = files.create(
                    next, EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE), Options.CreateOpts.createParent())) {
                out.write(StrictJson.write(query));
                if (query.state().isLast()) {
                    out.hsync();
                }
            }
            files.rename(next, document, Options.Rename.OVERWRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<SqlQuery> find(UUID id) {
        try (FSDataInputStream in = context().open(new Path(folder(id), DOCUMENT))) {
            return Optional.of(StrictJson.read(in.readAllBytes(), SqlQuery.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All stored queries. A description that cannot be read is left out. */
    public List<SqlQuery> list() {
        List<SqlQuery> queries = new ArrayList<>();
        try {
            FileSystem files = files();
            if (!files.exists(root)) {
                return queries;
            }
            for (FileStatus folder : files.listStatus(root)) {
                read(folder.getPath().getName()).ifPresent(queries::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return queries;
    }

    private Optional<SqlQuery> read(String id) {
        try {
            return find(UUID.fromString(id));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            LOG.warn("Cannot read the description of the query {}", id, e);
            return Optional.empty();
        }
    }

    /** Forgets the rows of a query, and keeps its description. */
    public void deleteRows(UUID id) {
        delete(rows(id));
    }

    /** Forgets a query. */
    public void delete(UUID id) {
        delete(folder(id));
    }

    /** The bytes that a query's files take now, also while they are being written. */
    public long bytes(UUID id) {
        try {
            return files().getContentSummary(rows(id)).getLength();
        } catch (IOException e) {
            // Files move while Spark commits them.
            return 0;
        }
    }

    /** Whether a query's rows are stored, even if there are none. */
    public boolean hasRows(UUID id) {
        try {
            return files().exists(rows(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A query's files with rows, in the order of the rows. */
    public List<Path> parts(UUID id) {
        try {
            FileSystem files = files();
            if (!files.exists(rows(id))) {
                return List.of();
            }
            List<Path> parts = new ArrayList<>();
            for (FileStatus file :
                    files.listStatus(rows(id), path -> path.getName().endsWith(".parquet"))) {
                parts.add(file.getPath());
            }
            parts.sort(null);
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of rows of one of a query's files. */
    public long countRows(Path part) throws IOException {
        return PartReader.rows(part, hadoop);
    }

    Configuration hadoop() {
        return hadoop;
    }

    private Path folder(UUID id) {
        return new Path(root, id.toString());
    }

    private void delete(Path path) {
        try {
            files().delete(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileSystem files() throws IOException {
        return root.getFileSystem(hadoop);
    }

    private FileContext context() throws IOException {
        return FileContext.getFileContext(files().makeQualified(root).toUri(), hadoop);
    }
}

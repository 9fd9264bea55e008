package ontime.jobs.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file that can be read at any position. The JDK opens local files, because Hadoop rejects some valid file names,
 * such as names with a colon.
 */
final class RandomAccess implements AutoCloseable {

    private final SeekableByteChannel channel;

    private RandomAccess(SeekableByteChannel channel) {
        this.channel = channel;
    }

    static RandomAccess open(String path, Configuration hadoop) throws IOException {
        if (LocalPath.isLocal(path, hadoop)) {
            return new RandomAccess(FileChannel.open(LocalPath.of(path), StandardOpenOption.READ));
        }
        Path remote = new Path(path);
        FileSystem fileSystem = remote.getFileSystem(hadoop);
        return new RandomAccess(new HadoopChannel(
                fileSystem.open(remote), fileSystem.getFileStatus(remote).getLen()));
    }

    SeekableByteChannel channel() {
        return channel;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The first bytes of the file. */
    byte[] start(int bytes) throws IOException {
        channel.position(0);
        byte[] start = Channels.newInputStream(channel).readNBytes(bytes);
        channel.position(0);
        return start;
    }

    /** All bytes of the file, from its start. */
    InputStream stream() throws IOException {
        channel.position(0);
        return new BufferedInputStream(Channels.newInputStream(channel), 1 << 18);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A channel for a file of a Hadoop file system. */
    private static final class HadoopChannel implements SeekableByteChannel {

        private final FSDataInputStream in;
        private final long size;
        private boolean open = true;

        HadoopChannel(FSDataInputStream in, long size) {
            this.in = in;
            this.size = size;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (!open) {
                throw new ClosedChannelException();
            }
            byte[] bytes = new byte[target.remaining()];
            int read = in.read(bytes, 0, bytes.length);
            if (read > 0) {
                target.put(bytes, 0, read);
            }
            return read;
        }

        @Override
        public long position() throws IOException {
            return in.getPos();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            in.seek(Math.min(position, size));
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() throws IOException {
            open = false;
            in.close();
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long length) {
            throw new NonWritableChannelException();
        }
    }
}

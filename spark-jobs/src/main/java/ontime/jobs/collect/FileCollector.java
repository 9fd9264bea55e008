package ontime.jobs.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import ontime.jobs.download.CollectedFile;
import ontime.jobs.download.Meter;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import ontime.jobs.download.PartFile;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;
import ontime.jobs.download.TransferException;
import ontime.jobs.download.Transport.Answer;
import ontime.model.text.Digests;

/** Collects one file at a time into a folder: asked for, tried again, verified, put in place, noted. */
final class FileCollector {

    private final Path folder;
    private final Manifest manifest;
    private final Retries retries;
    private final Clock clock;

    FileCollector(Path folder, Manifest manifest, Retries retries, Clock clock) {
        this.folder = folder;
        this.manifest = manifest;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Collects a file. What was there before stays until the new one is whole and verified.
     *
     * @throws TransferException where it did not come
     * @throws UncheckedIOException where the folder can't be read or written
     */
    Outcome collect(RequestedFile wanted, Meter meter) {
        String url = wanted.uri().toString();
        Path path = folder.resolve(wanted.name());
        Optional<CollectedFile> noted = manifest.find(wanted.name());
        Optional<CollectedFile> held = noted.filter(file -> isIntact(path, file));
        Optional<CollectedFile> comparable = held.filter(file -> file.url().equals(url));
        PartFile part = new PartFile(path, url);
        Answer answer = retries.run(() -> fetchVerified(wanted, comparable, part, meter), part::sizeBytes, meter::note);
        return switch (answer) {
            case WHOLE -> put(wanted, path, part, resultOf(path, noted, held), held);
            case UNCHANGED -> unchanged(wanted, part);
            case NOT_PUBLISHED -> new Outcome(wanted.name(), Result.MISSING, 0, missing(held));
        };
    }

    private static Answer fetchVerified(
            RequestedFile wanted, Optional<CollectedFile> held, PartFile part, Meter meter) {
        Answer answer = wanted.transport().fetch(wanted, held, part, meter);
        if (answer == Answer.WHOLE) {
            try {
                wanted.content().verify(part.path());
            } catch (TransferException e) {
                part.discard();
                throw e;
            }
        }
        return answer;
    }

    private static boolean isIntact(Path path, CollectedFile file) {
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) == file.sizeBytes()
                    && Digests.sha256(path).equals(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Result resultOf(Path path, Optional<CollectedFile> noted, Optional<CollectedFile> held) {
        if (held.isPresent()) {
            return Result.REPUBLISHED;
        }
        return noted.isPresent() || Files.exists(path) ? Result.RESTORED : Result.NEW;
    }

    private Outcome put(RequestedFile wanted, Path path, PartFile part, Result result, Optional<CollectedFile> held) {
        try {
            CollectedFile file = new CollectedFile(
                    wanted.uri().toString(),
                    part.sizeBytes(),
                    Digests.sha256(part.path()),
                    part.validators(),
                    clock.instant());
            boolean isSame = held.map(CollectedFile::sha256).equals(Optional.of(file.sha256()));
            part.moveTo(path);
            manifest.put(wanted.name(), file);
            return isSame
                    ? new Outcome(wanted.name(), Result.UNCHANGED, 0, "taken again, and the same")
                    : new Outcome(wanted.name(), result, file.sizeBytes(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " can't be written: " + e.getMessage(), e);
        }
    }

    /** A part file may be left of another version that was withdrawn again. */
    private static Outcome unchanged(RequestedFile wanted, PartFile part) {
        part.discard();
        return new Outcome(wanted.name(), Result.UNCHANGED, 0, "");
    }

    private static String missing(Optional<CollectedFile> held) {
        return held.isPresent() ? "no longer published; the file collected earlier is kept" : "not published";
    }
}

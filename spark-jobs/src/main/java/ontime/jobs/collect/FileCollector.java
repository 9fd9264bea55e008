package ontime.jobs.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import ontime.jobs.download.CollectedFile;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import ontime.jobs.download.PartFile;
import ontime.jobs.download.Progress;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;
import ontime.jobs.download.TransferException;
import ontime.jobs.download.Transport.Answer;
import ontime.model.text.Digests;

/** Collects files into a folder: requests, retries, verifies, moves to the final name, and records each in the manifest. */
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
     * Collects a file. An existing file stays until the new one is complete and verified.
     *
     * @throws TransferException if the transfer failed
     * @throws UncheckedIOException if the folder cannot be read or written
     */
    Outcome collect(RequestedFile file, Progress.OfFile progress) {
        String url = file.uri().toString();
        Path path = folder.resolve(file.name());
        Optional<CollectedFile> recorded = manifest.find(file.name());
        Optional<CollectedFile> existing = recorded.filter(collected -> isIntact(path, collected));
        PartFile part = new PartFile(path, url);
        Answer answer =
                retries.run(() -> fetchVerified(file, existing, part, progress), part::sizeBytes, progress::note);
        return switch (answer) {
            case COMPLETE -> put(file, path, part, resultOf(path, recorded, existing), existing);
            case UNCHANGED -> unchanged(file, part);
            case NOT_PUBLISHED -> new Outcome(file.name(), Result.MISSING, 0, missing(existing));
        };
    }

    private static Answer fetchVerified(
            RequestedFile file, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress) {
        Answer answer = file.transport().fetch(file, existing, part, progress);
        if (answer == Answer.COMPLETE) {
            try {
                file.content().verify(part.path());
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
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    private static Result resultOf(Path path, Optional<CollectedFile> recorded, Optional<CollectedFile> existing) {
        if (existing.isPresent()) {
            return Result.REPUBLISHED;
        }
        return recorded.isPresent() || Files.exists(path) ? Result.RESTORED : Result.NEW;
    }

    private Outcome put(RequestedFile file, Path path, PartFile part, Result result, Optional<CollectedFile> existing) {
        try {
            CollectedFile collected = new CollectedFile(
                    part.url(), part.sizeBytes(), Digests.sha256(part.path()), part.validators(), clock.instant());
            boolean isSame = existing.map(CollectedFile::sha256).equals(Optional.of(collected.sha256()));
            part.moveTo(path);
            manifest.put(file.name(), collected);
            return isSame
                    ? new Outcome(file.name(), Result.UNCHANGED, 0, "downloaded again, same content")
                    : new Outcome(file.name(), result, collected.sizeBytes(), source(file, collected));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    private static String source(RequestedFile file, CollectedFile collected) {
        return file.uri().toString().equals(collected.url()) ? "" : "with BTS's download form";
    }

    /** A part file of another version, which was withdrawn, may be left. */
    private static Outcome unchanged(RequestedFile file, PartFile part) {
        part.discard();
        return new Outcome(file.name(), Result.UNCHANGED, 0, "");
    }

    private static String missing(Optional<CollectedFile> existing) {
        return existing.isPresent() ? "no longer published; the file collected earlier is kept" : "not published";
    }
}

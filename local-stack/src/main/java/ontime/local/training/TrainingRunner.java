package ontime.local.training;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import ontime.local.launch.ExitCode;
import ontime.local.process.JsonFile;
import ontime.model.learning.TrainingEvent;

/**
 * Trains models with one job, which derives their features once, and writes the progress that the job reports to a file.
 * If the job fails, the models that it did not reach fail with it.
 */
final class TrainingRunner {

    private final JsonFile<TrainingRun> file;
    private final Job job;
    private final Consumer<String> log;
    private final InstantSource clock;

    /** The job that trains models. */
    interface Job {
        /**
         * Runs until all models are trained.
         *
         * @param models their names
         * @param output receives every line that the job prints
         * @return the job's exit code
         */
        int run(List<String> models, Consumer<String> output);
    }

    /**
     * Creates a runner for the models that a file lists.
     *
     * @param log receives every line for people
     */
    TrainingRunner(JsonFile<TrainingRun> file, Job job, Consumer<String> log, InstantSource clock) {
        this.file = file;
        this.job = job;
        this.log = log;
        this.clock = clock;
    }

    void run() {
        TrainingRun run =
                file.find().orElseThrow(() -> new IllegalStateException(file.file() + " lists no models to train"));
        List<String> models = run.models().stream().map(ModelTraining::model).toList();
        log.accept("Spark starts to train " + String.join(", ", models));
        Progress progress = new Progress(run);
        int exit = job.run(models, progress::read);
        log.accept("the job ended with exit code " + exit);
        if (!ExitCode.isOfStop(exit)) {
            progress.end(exit);
        }
    }

    /** Applies the job's events to the file. */
    private final class Progress {

        private TrainingRun run;
        private String failure = "";

        Progress(TrainingRun run) {
            this.run = run;
            update("Spark starts");
        }

        void read(String line) {
            Optional<TrainingEvent> event = TrainingEvent.find(line);
            log.accept(event.map(TrainingEvent::text).orElse(line));
            event.ifPresent(this::apply);
        }

        private void apply(TrainingEvent event) {
            switch (event.state()) {
                case FEATURES -> update(event.message());
                case TRAINING, EVALUATING -> update(event, ModelTraining.State.LEARNS);
                case ACCEPTED -> update(event, ModelTraining.State.SERVES);
                case REFUSED -> update(event, ModelTraining.State.REFUSED);
                case FAILED -> fail(event);
                case NOTE -> {
                    // The log has it.
                }
            }
        }

        private void fail(TrainingEvent event) {
            if (event.model() == null) {
                failure = event.message();
            } else {
                update(event, ModelTraining.State.FAILED);
            }
        }

        void end(int exit) {
            String message = failure.isEmpty()
                    ? "exit code " + exit
                    : String.format(Locale.ROOT, "exit code %d, %s", exit, failure);
            run.models().stream()
                    .filter(model -> !model.hasEnded())
                    .forEach(model -> write(model, ModelTraining.State.FAILED, message));
        }

        /** What the job does for all models is shown at the first that has not ended. */
        private void update(String message) {
            run.models().stream()
                    .filter(model -> !model.hasEnded())
                    .findFirst()
                    .ifPresent(model -> write(model, ModelTraining.State.LEARNS, message));
        }

        private void update(TrainingEvent event, ModelTraining.State state) {
            Optional.ofNullable(event.model())
                    .flatMap(run::find)
                    .filter(model -> !model.hasEnded())
                    .ifPresent(model -> write(model, state, event.message()));
        }

        private void write(ModelTraining model, ModelTraining.State state, String message) {
            run = run.with(
                    new ModelTraining(model.model(), state, clock.instant().truncatedTo(ChronoUnit.SECONDS), message));
            file.write(run);
        }
    }
}

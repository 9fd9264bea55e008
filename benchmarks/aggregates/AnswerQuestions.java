import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.crossing.Crossing;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightBlockBuilder;
import ontime.crossing.FlightCrossings;
import ontime.crossing.TooManyCellsException;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.airport.Airport;
import ontime.web.crossing.CrossingAnswers;

/**
 * Answers the questions in a folder as the web application does, over the months in it, and prints what was measured as one
 * line of JSON. Arguments: folder, questions a second.
 */
public final class AnswerQuestions {

    private AnswerQuestions() {}

    public static void main(String[] arguments) throws Exception {
        BenchFiles files = new BenchFiles(Path.of(arguments[0]));
        List<Airport> airports = files.airports();
        List<FlightBlock> months = new ArrayList<>();
        List<Double> publish = new ArrayList<>();
        for (YearMonth month : files.months()) {
            long start = System.nanoTime();
            FlightBlockBuilder block = new FlightBlockBuilder(month);
            files.read(month, block::add);
            months.add(FlightBlock.decode(block.build().encode()));
            FlightCrossings.of("warm", months, airports, Map.of());
            publish.add((System.nanoTime() - start) / 1e9);
        }
        FlightCrossings memory = FlightCrossings.of("1", months, airports, Map.of());
        LoadedFlights flights = LoadedFlights.of(memory);
        CrossingAnswers answers = new CrossingAnswers();
        files.write("answers.json", files.questions("check.json", Integer.MAX_VALUE).stream().map(flights::answer));
        List<Crossing> singles = files.questions("singles.json", Crossing.MOST_CELLS);
        AtomicInteger refused = new AtomicInteger();
        long cpu = cpu();
        List<Double> single = paced(answers, flights, singles, Integer.parseInt(arguments[1]), refused);
        double cpuEach = (cpu() - cpu) / 1e6 / singles.size();
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (List<Crossing> click : files.clicks()) {
            first.add(millis(() -> answers.answerAll(flights, click)));
            again.add(millis(() -> answers.answerAll(flights, click)));
        }
        System.out.println(new ObjectMapper()
                .writeValueAsString(Map.of(
                        "flights", memory.flights(),
                        "bytes", memory.bytes(),
                        "publish", publish,
                        "single", single,
                        "cpu", cpuEach,
                        "refused", refused.get(),
                        "click", first,
                        "again", again)));
        System.exit(0);
    }

    /** Nanoseconds of CPU of this process. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** Each question at its time, however long others take; milliseconds since that time. */
    private static List<Double> paced(
            CrossingAnswers answers, LoadedFlights flights, List<Crossing> questions, int perSecond, AtomicInteger refused)
            throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(64);
        List<Future<Double>> taken = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < questions.size(); i++) {
            Crossing question = questions.get(i);
            long due = start + i * 1_000_000_000L / perSecond;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            taken.add(visitors.submit(() -> {
                try {
                    answers.answer(flights, question);
                } catch (TooManyCellsException e) {
                    refused.incrementAndGet();
                }
                return (System.nanoTime() - due) / 1e6;
            }));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> one : taken) {
            millis.add(one.get());
        }
        visitors.shutdown();
        return millis;
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}

package ontime.jobs.bts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What can happen to a file on its way: by hands, by lines, by disks, by programs that know better. */
enum Mutation {
    CUT {
        @Override
        byte[] of(byte[] csv, Random random) {
            return Arrays.copyOf(csv, random.nextInt(csv.length));
        }
    },
    BYTES_FLIPPED {
        @Override
        byte[] of(byte[] csv, Random random) {
            return flipped(csv, random);
        }
    },
    HEADER_SHUFFLED {
        @Override
        byte[] of(byte[] csv, Random random) {
            return withHeader(csv, names -> {
                List<String> shuffled = new ArrayList<>(names);
                if (random.nextBoolean()) {
                    Collections.shuffle(shuffled, random);
                } else {
                    Collections.swap(shuffled, random.nextInt(names.size()), random.nextInt(names.size()));
                }
                return shuffled;
            });
        }
    },
    COLUMN_RENAMED {
        @Override
        byte[] of(byte[] csv, Random random) {
            return withHeader(csv, names -> {
                List<String> renamed = new ArrayList<>(names);
                renamed.set(random.nextInt(names.size()), "\"Name" + random.nextInt(9) + "\"");
                return renamed;
            });
        }
    },
    COLUMN_DOUBLED {
        @Override
        byte[] of(byte[] csv, Random random) {
            return withHeader(csv, names -> {
                List<String> doubled = new ArrayList<>(names);
                doubled.set(random.nextInt(names.size()), names.get(random.nextInt(names.size())));
                return doubled;
            });
        }
    },
    OTHER_ENCODING {
        @Override
        byte[] of(byte[] csv, Random random) {
            List<Charset> charsets = List.of(
                    StandardCharsets.UTF_16,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.ISO_8859_1,
                    Charset.forName("IBM037"));
            return text(csv).replace("Atlanta", "Bogot\u00e1").getBytes(charsets.get(random.nextInt(charsets.size())));
        }
    },
    OTHER_LINE_ENDS {
        @Override
        byte[] of(byte[] csv, Random random) {
            List<String> ends = List.of("\r\n", "\r", "\n\n", "\n\r", "\r\r\n", "\u2028", "");
            return bytes(text(csv).replace("\n", ends.get(random.nextInt(ends.size()))));
        }
    },
    STRAY_BYTES {
        @Override
        byte[] of(byte[] csv, Random random) {
            byte[] stray = {'"', ',', '\n', '\r', 0, '\\', (byte) 0xff, (byte) 0xc3, ' ', '\''};
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int every = 1 + random.nextInt(csv.length);
            for (byte one : csv) {
                if (random.nextInt(every) == 0) {
                    out.write(stray[random.nextInt(stray.length)]);
                }
                out.write(one);
            }
            return out.toByteArray();
        }
    },
    FIELDS_LOST_OR_ADDED {
        @Override
        byte[] of(byte[] csv, Random random) {
            return withFields(csv, random, fields -> {
                int field = random.nextInt(fields.size());
                if (random.nextBoolean()) {
                    fields.remove(field);
                } else {
                    fields.add(field, "x");
                }
                return fields;
            });
        }
    },
    OTHER_VALUES {
        @Override
        byte[] of(byte[] csv, Random random) {
            List<String> values = List.of(
                    "99999999999999999999999999999999",
                    "-2147483649",
                    "2147483648",
                    "1e309",
                    "NaN",
                    "0x7f",
                    "-",
                    ".",
                    "-.0",
                    "2008-02-31",
                    "2460",
                    "\u0000",
                    "\"\"",
                    "NA",
                    "\\N",
                    "\u0663",
                    "x".repeat(5_000));
            return withFields(csv, random, fields -> {
                fields.set(random.nextInt(fields.size()), values.get(random.nextInt(values.size())));
                return fields;
            });
        }
    },
    LINES_MIXED {
        @Override
        byte[] of(byte[] csv, Random random) {
            List<String> lines = new ArrayList<>(text(csv).lines().toList());
            for (int i = random.nextInt(40); i >= 0; i--) {
                lines.add(
                        random.nextInt(lines.size()),
                        random.nextBoolean() ? "" : lines.get(random.nextInt(lines.size())));
            }
            if (random.nextInt(4) == 0) {
                Collections.shuffle(lines, random);
            }
            return bytes(String.join("\n", lines));
        }
    },
    NOTHING {
        @Override
        byte[] of(byte[] csv, Random random) {
            return new byte[random.nextInt(2)];
        }
    };

    /** The CSV as it arrives. */
    abstract byte[] of(byte[] csv, Random random);

    /** How a file is packed, and what its name ends with. */
    enum Packing {
        BARE(".csv"),
        GZIP(".csv.gz"),
        ZIP(".zip");

        private final String ending;

        Packing(String ending) {
            this.ending = ending;
        }

        String ending() {
            return ending;
        }

        byte[] pack(byte[] csv) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = open(packed)) {
                out.write(csv);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }

        private OutputStream open(OutputStream out) throws IOException {
            return switch (this) {
                case BARE -> out;
                case GZIP -> new GZIPOutputStream(out);
                case ZIP -> {
                    ZipOutputStream zip = new ZipOutputStream(out);
                    ZipEntry entry = new ZipEntry("On_Time.csv");
                    entry.setTimeLocal(LocalDateTime.of(2008, 3, 1, 12, 0));
                    zip.putNextEntry(entry);
                    yield zip;
                }
            };
        }
    }

    /** An archive as it arrives after its bytes were cut or flipped. */
    static byte[] damaged(byte[] archive, Random random) {
        return random.nextBoolean() ? CUT.of(archive, random) : flipped(archive, random);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(20); i >= 0; i--) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] withHeader(byte[] csv, UnaryOperator<List<String>> change) {
        String text = text(csv);
        int end = text.indexOf('\n');
        List<String> names = Arrays.asList(text.substring(0, end).split(",", -1));
        return bytes(String.join(",", change.apply(names)) + text.substring(end));
    }

    private static byte[] withFields(byte[] csv, Random random, UnaryOperator<List<String>> change) {
        return bytes(text(csv)
                .lines()
                .map(line -> random.nextInt(5) > 0
                        ? line
                        : String.join(",", change.apply(new ArrayList<>(Arrays.asList(line.split(",", -1))))))
                .collect(Collectors.joining("\n")));
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

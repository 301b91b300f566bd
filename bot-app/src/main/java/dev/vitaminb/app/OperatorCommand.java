package dev.vitaminb.app;

import dev.vitaminb.core.group.AdmissionCodes;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.redis.Backup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** A command line that does one thing instead of starting the bot. */
sealed interface OperatorCommand {
    /** What a backup leaves out unless it is asked for. */
    List<String> SECRET = List.of("secret");

    String USAGE =
            """
            Usage: java -jar vitamin-b.jar                              starts the bot
                   java -jar vitamin-b.jar admit                        prints a code by which one place sets a group up
                   java -jar vitamin-b.jar admit --revoke CODE          has a code open nothing, while the bot runs
                   java -jar vitamin-b.jar backup FILE [--with-secret]  copies the data, also while the bot runs
                   java -jar vitamin-b.jar restore FILE                 puts a copy back, while the bot is stopped
                   java -jar vitamin-b.jar export GROUP FOLDER          saves a group's tables, while the bot runs
                   java -jar vitamin-b.jar import GROUP FILE [--yes]    takes people from a list, while the bot runs
                   java -jar vitamin-b.jar rebuild-tallies GROUP        counts a group anew from its history, while the bot runs\
            """;

    /** Does it, and returns what to tell. */
    String run(AppSettings settings);

    /**
     * The command in these arguments; empty if they start the bot.
     *
     * @throws Refusal if they are neither
     */
    static Optional<OperatorCommand> in(String... arguments) {
        var words = List.of(arguments);
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            return Optional.empty();
        }
        if (words.equals(List.of("admit"))) {
            return Optional.of(new Admit());
        }
        if (words.size() == 3 && words.subList(0, 2).equals(List.of("admit", "--revoke"))) {
            return Optional.of(new Order(RevokeTask.NAME, words.getLast()));
        }
        var file = words.size() < 2 ? "" : words.get(1);
        if (file.isBlank() || file.startsWith("--")) {
            throw new Refusal(USAGE);
        }
        var more = words.subList(2, words.size());
        var withSecret = more.equals(List.of("--with-secret"));
        if (words.getFirst().equals("backup") && (more.isEmpty() || withSecret)) {
            return Optional.of(new TakeBackup(Path.of(file), withSecret));
        }
        if (words.getFirst().equals("restore") && more.isEmpty()) {
            return Optional.of(new Restore(Path.of(file)));
        }
        if (words.getFirst().equals(RebuildTask.NAME) && more.isEmpty()) {
            return Optional.of(new Order(RebuildTask.NAME, file));
        }
        var yes = more.size() == 2 && more.getLast().equals("--yes");
        if (words.getFirst().equals(ImportTask.NAME)
                && (more.size() == 1 || yes)
                && !more.getFirst().startsWith("--")
                && !more.getFirst().isBlank()) {
            return Optional.of(
                    new Import(
                            file,
                            Path.of(more.getFirst()),
                            yes ? ImportTask.RECORD : ImportTask.LOOK));
        }
        if (words.getFirst().equals(ExportTask.NAME)
                && more.size() == 1
                && !more.getFirst().startsWith("--")
                && !more.getFirst().isBlank()) {
            return Optional.of(new Export(file, Path.of(more.getFirst())));
        }
        throw new Refusal(USAGE);
    }

    /** Its own Redis's folder; a Redis elsewhere has programs of its own for this. */
    private static Path folder(AppSettings settings) {
        if (settings.externalRedis().isPresent()) {
            throw new Refusal(
                    "REDIS_URL is set, so the data is not in a folder of the bot's: use that Redis's own backup (docs/operating.md says how).");
        }
        return settings.folder();
    }

    /** Makes a one-time code, for which the secret is enough: the bot may run or not. */
    record Admit() implements OperatorCommand {
        @Override
        public String run(AppSettings settings) {
            var secret =
                    settings.givenSecret()
                            .or(() ->
                                    settings.externalRedis().isPresent()
                                            ? Optional.empty()
                                            : SecretFile.in(settings.folder()).read())
                            .orElseThrow(() ->
                                    new Refusal(
                                            "There is no secret yet to make a code with: set VITAMINB_SECRET, or start the bot once."));
            var code =
                    new AdmissionCodes(
                                    new Vault(
                                            secret,
                                            settings.formerSecret()
                                                    .map(List::of)
                                                    .orElse(List.of())))
                            .issue(InstantSource.system().instant());
            return "%s%nWhoever administrates a place types it into the form of /setup there. It works once, within 7 days."
                    .formatted(code);
        }
    }

    /** Has the running bot do something that a line says. */
    record Order(String task, String text) implements OperatorCommand {
        @Override
        public String run(AppSettings settings) {
            return OperatorCall.to(settings.folder()).order(task, text);
        }
    }

    /** Copies the data into a file. */
    record TakeBackup(Path file, boolean withSecret) implements OperatorCommand {
        @Override
        public String run(AppSettings settings) {
            var folder = folder(settings);
            new Backup(file).take(folder, withSecret ? SECRET : List.of());
            return "The data in %s is in %s. %s"
                    .formatted(
                            folder,
                            file,
                            withSecret
                                    ? "So is the secret: whoever has this file can read everything."
                                    : "The secret is not: without it nobody can read the data, so keep it as well, elsewhere.");
        }
    }

    /** Puts a copy in the place of the data. */
    record Restore(Path file) implements OperatorCommand {
        @Override
        public String run(AppSettings settings) {
            var folder = folder(settings);
            new Backup(file).restore(folder, SECRET);
            return "The data of %s is in %s. What was there before is in %s, if anything was: delete it when all is well."
                    .formatted(file, folder, folder.resolve(Backup.BEFORE));
        }
    }

    /** Saves a group's tables into a folder. */
    record Export(String group, Path folder) implements OperatorCommand {
        @Override
        public String run(AppSettings settings) {
            var bot = OperatorCall.to(settings.folder());
            var names = bot.order(ExportTask.NAME, group).lines().toList();
            for (var name : names) {
                save(name, bot.order(ExportTask.NAME, group + "\n" + name));
            }
            return "In %s there are now: %s. They hold names: keep them as safe as any list of members."
                    .formatted(folder, String.join(", ", names));
        }

        private void save(String name, String text) {
            try {
                Files.createDirectories(folder);
                new SecretFile(folder.resolve(Path.of(name).getFileName())).write(text);
            } catch (IOException failure) {
                throw new Refusal(
                        "The file %s could not be written to %s: choose a folder that the user %s may write to."
                                .formatted(name, folder, System.getProperty("user.name")));
            }
        }
    }

    /**
     * Takes people from a list into a group.
     *
     * @param how {@link ImportTask#LOOK} or {@link ImportTask#RECORD}
     */
    record Import(String group, Path file, String how) implements OperatorCommand {
        @Override
        public String run(AppSettings settings) {
            try {
                var list = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
                return OperatorCall.to(settings.folder())
                        .order(ImportTask.NAME, group + "\n" + how + "\n" + list);
            } catch (IOException unreadable) {
                throw new Refusal(
                        "The file %s cannot be read: see that it is there, and readable for the user %s."
                                .formatted(file, System.getProperty("user.name")));
            }
        }
    }

    /** Does it by the environment's settings, tells what came of it, and returns the exit code. */
    default int run() {
        try {
            System.out.println(run(settings()));
            return 0;
        } catch (RuntimeException failure) {
            System.err.println(StartFailure.sentence(failure).orElseThrow(() -> failure));
            return 1;
        }
    }

    // The same sources as at a start, without starting.
    private static AppSettings settings() {
        try {
            var environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
            return AppSettings.in(environment);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

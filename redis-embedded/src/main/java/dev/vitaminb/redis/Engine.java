package dev.vitaminb.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** An executable that answered with its product and version. */
record Engine(Product product, EngineVersion version, Path executable) {
    private static final Pattern GREETING =
            Pattern.compile("(Redis|Valkey) server v=(\\d{1,9}\\.\\d{1,9}\\.\\d{1,9})");
    private static final int SECONDS_TO_ANSWER = 10;

    /** What was found where an engine was looked for. */
    sealed interface Found {
        record Usable(Engine engine) implements Found {}

        record Unusable(String why) implements Found {}
    }

    static Found ask(Path executable) {
        try {
            var process =
                    new ProcessBuilder(executable.toString(), "--version")
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Found.Unusable(executable + " does not answer");
            }
            var answer =
                    new String(process.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8);
            return understand(executable, answer.strip());
        } catch (IOException failure) {
            return new Found.Unusable(String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Found.Unusable(executable + " was not waited for");
        }
    }

    private static Found understand(Path executable, String answer) {
        var greeting = GREETING.matcher(answer);
        if (!greeting.find()) {
            return new Found.Unusable(
                    executable + " says: " + answer.lines().findFirst().orElse("nothing"));
        }
        var product = Product.valueOf(greeting.group(1).toUpperCase(Locale.ROOT));
        var engine = new Engine(product, EngineVersion.parse(greeting.group(2)), executable);
        return engine.version().isAtLeast(EngineVersion.OLDEST)
                ? new Found.Usable(engine)
                : new Found.Unusable(engine + " is older than " + EngineVersion.OLDEST);
    }

    /** The repair program that comes with the engine. */
    String checker() {
        var name = "%s-check-aof".formatted(product.key());
        var beside = executable.resolveSibling(name);
        return Files.isExecutable(beside) ? beside.toString() : name;
    }

    String title() {
        return product + " " + version;
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(title(), executable);
    }
}

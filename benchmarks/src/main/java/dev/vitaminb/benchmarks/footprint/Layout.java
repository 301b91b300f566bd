package dev.vitaminb.benchmarks.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program laid out as in the image: a small jar beside its libraries, and a cache of the JVM. */
record Layout(Program program, Path folder) {
    private static final Path OPTIONS = Path.of("docker", "java.options");
    private static final long PATIENCE_MINUTES = 3;

    /** Whether the JVM may use the cache. */
    enum Cache {
        LEFT_ASIDE,
        USED,
        /** Written at the end of the run. */
        TRAINED
    }

    static Layout of(Program program, Path folder) {
        var java = java();
        try {
            var process =
                    new ProcessBuilder(
                                    java,
                                    "-Djarmode=tools",
                                    "-jar",
                                    program.jar().toString(),
                                    "extract",
                                    "--destination",
                                    folder.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(program.jar() + " could not be laid out");
            }
            return new Layout(program, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process to be started; the same options for every program and every figure. */
    ProcessBuilder process(Cache cache) {
        var command = new ArrayList<>(List.of(java()));
        var file = folder.resolve("program.aot");
        switch (cache) {
            case LEFT_ASIDE -> {}
            case USED -> command.add("-XX:AOTCache=" + file);
            case TRAINED -> command.add("-XX:AOTCacheOutput=" + file);
        }
        command.add("@" + OPTIONS);
        command.add("-jar");
        command.add(folder.resolve(program.jar().getFileName()).toString());
        command.addAll(program.arguments());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment
                .keySet()
                .removeIf(name ->
                        name.startsWith("VITAMINB_")
                                || name.endsWith("_TOKEN")
                                || name.equals("REDIS_URL"));
        environment.putAll(program.variables());
        return builder;
    }

    void requireCache() {
        if (!Files.exists(folder.resolve("program.aot"))) {
            throw new IllegalStateException("No cache was written for " + program.name());
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

package dev.vitaminb.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that runs a Redis until it is killed. */
record Owner(Process program, ProcessHandle redis) {

    static Owner of(Path folder) throws IOException {
        var program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Owner.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var pid = program.inputReader(StandardCharsets.UTF_8).readLine();
        return new Owner(program, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    static void main(String... arguments) throws IOException {
        try (var redis = EmbeddedRedis.start(Path.of(arguments[0]))) {
            IO.println(redis.pid());
            System.in.read();
        }
    }
}

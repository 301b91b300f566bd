package dev.vitaminb.redis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** Folders with data, and what may befall them. */
final class Folders {
    private Folders() {}

    static void write(Path folder, Options options, int keys) {
        try (var redis = EmbeddedRedis.start(folder, options);
                var client = Client.of(redis)) {
            for (var key = 0; key < keys; key++) {
                client.commands().set("key" + key, "value" + key);
            }
        }
    }

    /** The file to which the engine last appended. */
    static Path appendOnlyFile(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".aof")).findFirst().orElseThrow();
        }
    }

    static void overwrite(Path file, long at, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(text), at);
        }
    }

    static void cutOff(Path file, int bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - bytes);
        }
    }

    /** The files but for the lock and an unpacked engine, which every attempt touches. */
    static Map<Path, ByteBuffer> contents(Path folder) throws IOException {
        var contents = new TreeMap<Path, ByteBuffer>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("lock") && !file.startsWith(folder.resolve("engine"))) {
                    contents.put(file, ByteBuffer.wrap(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }

    static void sign(Path folder, String product, String version) throws IOException {
        Files.writeString(
                folder.resolve("engine.properties"),
                "product=%s\nversion=%s\n".formatted(product, version));
    }
}

package dev.vitaminb.redis;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The Redis binary inside the embedded-redis library, unpacked where it can be run. */
record ShippedEngine(String name, URL binary) {

    static Engine.Found unpackedFor(Platform platform, Path into) {
        var name = platform.shipped().orElse(null);
        var binary = name == null ? null : ShippedEngine.class.getResource("/" + name);
        if (name == null || binary == null) {
            return new Engine.Found.Unusable("none is shipped for " + platform);
        }
        try {
            return Engine.ask(new ShippedEngine(name, binary).unpack(into));
        } catch (IOException failure) {
            return new Engine.Found.Unusable(
                    "the shipped one cannot be unpacked: " + failure.getMessage());
        }
    }

    private Path unpack(Path into) throws IOException {
        Files.createDirectories(into);
        var executable = into.resolve(name);
        var connection = binary.openConnection();
        try (var source = connection.getInputStream()) {
            if (!Files.isExecutable(executable)
                    || Files.size(executable) != connection.getContentLengthLong()) {
                var half = into.resolve(name + ".tmp");
                Files.copy(source, half, StandardCopyOption.REPLACE_EXISTING);
                Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
                Files.move(half, executable, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        // Under this name the same binary is the repair program.
        var checker = into.resolve("redis-check-aof");
        Files.deleteIfExists(checker);
        Files.createSymbolicLink(checker, Path.of(name));
        return executable;
    }
}

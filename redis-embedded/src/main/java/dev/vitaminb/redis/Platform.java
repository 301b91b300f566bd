package dev.vitaminb.redis;

import java.util.Locale;
import java.util.Optional;

/** An operating system and a processor, as Java names them. */
record Platform(String system, String processor) {

    static Platform here() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    boolean isWindows() {
        return system.startsWith("Windows");
    }

    /** The name under which the embedded-redis library ships a binary for this platform. */
    Optional<String> shipped() {
        var family = system.startsWith("Mac") ? "macos" : system.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (family + " " + processor) {
                    case "linux amd64", "linux x86_64" -> "redis-server-6.2.6-v5-linux-amd64";
                    case "linux aarch64" -> "redis-server-6.2.7-linux-arm64";
                    case "linux i386", "linux x86" -> "redis-server-6.2.7-linux-386";
                    case "macos x86_64", "macos amd64" -> "redis-server-6.2.6-v5-darwin-amd64";
                    case "macos aarch64" -> "redis-server-6.2.6-v5-darwin-arm64";
                    default -> null;
                });
    }

    @Override
    public String toString() {
        return system + " on " + processor;
    }
}

package dev.vitaminb.redis;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A place where an engine may be found. */
public sealed interface EngineSource {

    /** An executable on this machine. */
    record Installed(Path executable) implements EngineSource {}

    /** The binary that comes with this module. */
    record Shipped() implements EngineSource {}

    /**
     * Every redis-server and valkey-server on the PATH and in the usual folders, then the shipped
     * one.
     */
    static List<EngineSource> all() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var folders =
                Stream.concat(
                                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                                        .splitAsStream(path),
                                Stream.of(
                                        "/usr/bin",
                                        "/usr/sbin",
                                        "/usr/local/bin",
                                        "/usr/local/sbin",
                                        "/opt/homebrew/bin"))
                        .filter(folder -> !folder.isBlank())
                        .distinct()
                        .map(folder -> Path.of(folder).toAbsolutePath())
                        .toList();
        var installed =
                Stream.of(Product.values())
                        .flatMap(product ->
                                folders.stream().map(folder -> folder.resolve(product.program())))
                        .filter(Files::isExecutable)
                        .map(Installed::new);
        return Stream.<EngineSource>concat(installed, Stream.of(new Shipped())).toList();
    }
}

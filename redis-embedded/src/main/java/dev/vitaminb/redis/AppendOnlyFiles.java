package dev.vitaminb.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files that make up a folder's data, in the order in which an engine reads them.
 *
 * @param manifest what tells the engine of the parts; empty for an engine before 7.0, which has one
 */
record AppendOnlyFiles(String manifest, List<Path> parts) {
    static final String SINGLE = "appendonly.aof";

    private static final Pattern PART =
            Pattern.compile("(?m)^file \"?([^\\s\"/]+)\"? seq \\d+ type ([bi]).*$");

    AppendOnlyFiles {
        parts = List.copyOf(parts);
    }

    /** As of now; no parts if there is no data. */
    static AppendOnlyFiles of(DataFolder folder) throws IOException {
        if (Files.exists(folder.manifest())) {
            var manifest = Files.readString(folder.manifest());
            var lines = new ArrayList<String>();
            var parts = new ArrayList<Path>();
            // History, which is about to be deleted, is left out.
            for (var part : PART.matcher(manifest).results().toList()) {
                lines.add(part.group());
                parts.add(folder.appendOnlyFolder().resolve(part.group(1)));
            }
            return new AppendOnlyFiles(String.join("\n", lines) + "\n", parts);
        }
        var single = folder.path().resolve(SINGLE);
        return new AppendOnlyFiles("", Files.exists(single) ? List.of(single) : List.of());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }
}

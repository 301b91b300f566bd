package dev.vitaminb.core.export;

import java.nio.charset.StandardCharsets;

/**
 * A file of text.
 *
 * @param name as it is to be saved, without a folder
 * @param mediaType without its charset, which is always UTF-8
 */
public record TextFile(String name, String mediaType, String text) {
    /** The file's content. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Words as they stand in the text of a page, or in a quoted attribute. */
    public static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

package dev.vitaminb.core.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a list as spreadsheets save it. */
public final class ListFile {
    // What spreadsheets on Windows mean by "CSV"; it gives every byte a meaning, so it comes last.
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ListFile() {}

    /**
     * Its text: UTF-8 where the bytes are valid UTF-8, with or without its mark, else Windows-1252.
     */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }
}

package dev.vitaminb.core.charter;

import java.util.List;

/** For whose sake a request is made: the question asked where a charter declines some kinds. */
public enum Purpose {
    FOR_THE_CLUB,
    PRIVATE,
    PROFESSIONAL;

    /** The kinds it comprises, the usual one first. */
    public List<RequestKind> kinds() {
        return switch (this) {
            case FOR_THE_CLUB -> List.of(RequestKind.CLUB, RequestKind.HELPING_HAND);
            case PRIVATE -> List.of(RequestKind.ADVICE, RequestKind.EXPERIENCE);
            case PROFESSIONAL ->
                    List.of(RequestKind.BUSINESS, RequestKind.CAREER, RequestKind.INTRODUCTION);
        };
    }

    /** The purpose that a kind belongs to. */
    public static Purpose of(RequestKind kind) {
        return switch (kind) {
            case CLUB, HELPING_HAND -> FOR_THE_CLUB;
            case ADVICE, EXPERIENCE -> PRIVATE;
            case BUSINESS, CAREER, INTRODUCTION -> PROFESSIONAL;
        };
    }
}

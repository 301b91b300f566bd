package dev.vitaminb.core.meeting;

import java.time.LocalDate;

/** On which of its weekday's dates a group meets. */
public enum Rhythm {
    WEEKLY,
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    LAST,
    FIRST_AND_THIRD,
    SECOND_AND_FOURTH;

    private static final int DAYS = 7;

    /** Whether a date is one of them, its weekday being right. */
    boolean falls(LocalDate day) {
        int nth = (day.getDayOfMonth() - 1) / DAYS + 1;
        return switch (this) {
            case WEEKLY -> true;
            case FIRST -> nth == 1;
            case SECOND -> nth == 2;
            case THIRD -> nth == 3;
            case FOURTH -> nth == 4;
            case LAST -> day.getDayOfMonth() + DAYS > day.lengthOfMonth();
            case FIRST_AND_THIRD -> nth == 1 || nth == 3;
            case SECOND_AND_FOURTH -> nth == 2 || nth == 4;
        };
    }
}

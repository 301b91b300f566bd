package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.command.ChoiceType;
import dev.vitaminb.core.command.DayAheadType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Scene;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The parameters that posting and editing a request share. */
final class RequestParams {
    static final int MOST_HELPERS = 20;

    static final Param<String> TEXT = Param.text("text", Request.SHORTEST, Request.LONGEST);

    /**
     * Every kind binds, so that a declined one can be declined with its reason; only allowed ones
     * are offered.
     */
    static final Param<RequestKind> KIND = kind(scene -> scene.charter());

    static final Param<Effort> EFFORT = Param.choice("effort", Effort.class, "effort");
    static final Param<LocalDate> UNTIL = Param.of("until", new DayAheadType(Request.MOST_DAYS));
    static final Param<Long> HELPERS = Param.whole("helpers", 1, MOST_HELPERS);

    private RequestParams() {}

    /** The kind where those of a certain charter are offered. */
    static Param<RequestKind> kind(Function<Scene, Charter> charter) {
        return Param.of(
                "kind",
                new ChoiceType<>(
                        "kind",
                        List.of(RequestKind.values()),
                        scene -> charter.apply(scene).kindsInOrder()));
    }
}

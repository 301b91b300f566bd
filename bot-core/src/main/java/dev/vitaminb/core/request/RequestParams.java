package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.command.ChoiceType;
import dev.vitaminb.core.command.Param;
import java.time.LocalDate;
import java.util.List;

/** The parameters that posting and editing a request share. */
final class RequestParams {
    static final int MOST_HELPERS = 20;

    static final Param<String> TEXT = Param.text("text", Request.SHORTEST, Request.LONGEST);

    /**
     * Every kind binds, so that a declined one can be declined with its reason; only allowed ones
     * are offered.
     */
    static final Param<RequestKind> KIND =
            Param.of(
                    "kind",
                    new ChoiceType<>(
                            "kind",
                            List.of(RequestKind.values()),
                            scene -> scene.charter().kindsInOrder()));

    static final Param<Effort> EFFORT = Param.choice("effort", Effort.class, "effort");
    static final Param<LocalDate> UNTIL = Param.of("until", new DeadlineType());
    static final Param<Long> HELPERS = Param.whole("helpers", 1, MOST_HELPERS);

    private RequestParams() {}
}

package dev.vitaminb.core.request;

import dev.vitaminb.core.Club;
import dev.vitaminb.core.PlainText;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.ledger.Named;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.text.Voice;
import java.util.List;

/** What a notice that was queued at some time would tell now. */
record Notices(Club club) {
    /** Its text; empty if there is nothing to be told any more. */
    String tell(String kind, String... ids) {
        var moment =
                new Rendering.Moment(
                        club.snapshot(),
                        Named.NOTHING,
                        club.clock.instant(),
                        Texts.in(Voice.ENGLISH));
        return VitaminB.renderings(club.matching()).all().stream()
                .filter(rendering -> rendering.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .render(moment, List.of(ids))
                .map(PlainText::of)
                .orElse("");
    }
}

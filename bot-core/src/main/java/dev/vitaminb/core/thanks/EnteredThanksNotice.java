package dev.vitaminb.core.thanks;

import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells somebody of a thank-you that a scribe entered in their name; the id is its. */
public final class EnteredThanksNotice implements Rendering {
    static final String KIND = "enteredThanks";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        return moment.snapshot()
                .find(Thanks.KIND.key(ids.getFirst()))
                .flatMap(thanks -> thanks.entered().map(entered -> view(thanks, entered, moment)));
    }

    private static View view(Thanks thanks, Thanks.Entered entered, Moment moment) {
        var members = Members.in(moment.snapshot());
        var texts = moment.texts();
        return new View(
                List.of(
                        new Block.Paragraph(
                                texts.line(
                                        "notice.thanksEntered",
                                        Map.of(
                                                "scribe",
                                                ThanksCard.person(members, entered.by(), moment),
                                                "to",
                                                ThanksCard.person(members, thanks.to(), moment)))),
                        new Block.Quote(thanks.reason())),
                List.of(
                        Button.plain(
                                texts.say("thanks.takeBack.button"),
                                TakeBackThanksCommand.press(thanks))));
    }
}

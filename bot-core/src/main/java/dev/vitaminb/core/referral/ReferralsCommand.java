package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Pages;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.List;
import java.util.Map;

/** The caller's referrals, paged, with the next step as buttons; nobody else sees them. */
public final class ReferralsCommand implements Command {
    private static final String PATH = "referrals";
    private static final int A_PAGE = 5;

    private static final Param<Which> WHICH = Param.choice("which", Which.class, "referrals.which");

    /** Which referrals are listed. */
    enum Which {
        OPEN,
        RECEIVED,
        GIVEN
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH).takes(WHICH, Pages.PARAM);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var texts = scene.texts();
        var which = call.find(WHICH).orElse(Which.OPEN);
        var referrals = referrals(scene, which);
        if (referrals.isEmpty()) {
            return call.says("referrals.none." + which);
        }
        var page = Pages.of(referrals, call.find(Pages.PARAM).orElse(1L), A_PAGE);
        var views = new ReferralViews(scene);
        var view =
                View.of(
                        new Block.Heading(
                                texts.line(
                                        "referrals.heading." + which,
                                        Map.of("count", referrals.size()))),
                        new Block.Items(page.items().stream().map(views::item).toList()));
        return new Reply.Said(page.turning(view, texts, number -> Press.of(PATH, which, number)));
    }

    private static List<Referral> referrals(Scene scene, Which which) {
        var self = scene.caller().id();
        return new Referrals(scene.snapshot())
                .of(self).stream()
                        .filter(referral ->
                                switch (which) {
                                    case OPEN -> referral.status().isOpen();
                                    case RECEIVED -> referral.receiver().equals(self);
                                    case GIVEN -> referral.giver().equals(self);
                                })
                        .toList();
    }
}

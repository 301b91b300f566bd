package dev.vitaminb.core.referral;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.view.Press;
import java.util.Map;
import java.util.stream.Stream;

/** Thanks, by one tap and before everybody, whoever had a part in a referral. */
public final class ThankForReferralCommand implements Command {
    private static final String PATH = "referral.thank";
    private static final String THANKS = "thanks";

    private static final Param<Referral> REFERRAL = ReferralType.mine();
    private static final Param<Member> WHOM = Param.member("whom").required().byButton();

    static Press press(Referral referral, MemberId whom) {
        return Press.of(PATH, referral.id(), whom.tag());
    }

    @Override
    public CommandSpec spec() {
        return Referrals.command(PATH)
                .takes(REFERRAL, WHOM)
                .unlisted()
                .changes()
                .where(charter -> charter.has(Verb.REFER) && charter.has(Verb.THANK));
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var referral = call.get(REFERRAL);
        var whom = call.get(WHOM).id();
        var chain = new Referrals(scene.snapshot()).before(referral);
        if (Stream.concat(Stream.of(referral), chain.stream())
                .noneMatch(each -> each.concerns(whom))) {
            return call.says("refused.stale");
        }
        // Whom it is about stays between the two.
        var reason = scene.publicTexts().say("referral.thanksFor");
        return new Step.Continue(
                THANKS,
                Map.of("to", new Raw.Words(whom.tag()), "for", new Raw.Words(reason)),
                Change.NONE);
    }
}

package dev.vitaminb.core.recap;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;

/** Leaves the next recap out, or has it come after all. */
public final class NextRecapCommand implements Command {
    private static final String PATH = "recap.skip";

    private static final Param<RecapPlan.Next> WANTED =
            Param.choice("wanted", RecapPlan.Next.class, "recap.skip.wanted").required().byButton();

    static Button button(RecapPlan plan, Texts texts) {
        var wanted =
                plan.next() == RecapPlan.Next.COMES ? RecapPlan.Next.SKIPPED : RecapPlan.Next.COMES;
        return Button.plain(texts.say("recap.skip.wanted", wanted), Press.of(PATH, wanted));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(WANTED).byOrganisers().unlisted().changes();
    }

    @Override
    public Step run(Call call) {
        return PlanRecapCommand.records(
                call, new Recaps(call.scene().snapshot()).plan().with(call.get(WANTED)));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return PlanRecapCommand.answer(scene);
    }
}

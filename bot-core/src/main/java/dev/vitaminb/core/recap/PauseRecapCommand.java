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

/** Has no recap come until somebody wants them again. */
public final class PauseRecapCommand implements Command {
    private static final String PATH = "recap.pause";

    private static final Param<RecapPlan.Going> WANTED =
            Param.choice("wanted", RecapPlan.Going.class, "recap.pause.wanted")
                    .required()
                    .byButton();

    static Button button(RecapPlan plan, Texts texts) {
        var wanted =
                plan.going() == RecapPlan.Going.ON ? RecapPlan.Going.PAUSED : RecapPlan.Going.ON;
        return Button.plain(texts.say("recap.pause.wanted", wanted), Press.of(PATH, wanted));
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

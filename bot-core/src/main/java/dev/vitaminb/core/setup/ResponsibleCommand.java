package dev.vitaminb.core.setup;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Group.Minors;
import dev.vitaminb.core.group.Group.Responsible;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says who answers for what the group keeps, and whether there are members under 18. */
public final class ResponsibleCommand implements Command {
    private static final String PATH = "setup.responsible";
    private static final int LONGEST = 120;

    private static final Param<String> CONTROLLER = Param.line("controller", 2, LONGEST);
    private static final Param<String> CONTACT = Param.line("contact", 3, LONGEST);
    private static final Param<Minors> MINORS =
            Param.choice("minors", Minors.class, "setup.minors");

    // The form asks for all of it; a call without anything asks for the form.
    private static final List<Param<?>> FIELDS =
            List.of(CONTROLLER.required(), CONTACT.required(), MINORS.required());

    /** Opens the form. */
    public static Button button(Texts texts) {
        return Button.plain(texts.say("setup.responsible.button"), Press.of(PATH));
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(CONTROLLER, CONTACT, MINORS)
                .byOrganisers()
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var present = scene.group().responsible();
        if (call.isBare()) {
            return call.asks(FIELDS, values(present));
        }
        var said =
                new Responsible(
                        call.find(CONTROLLER).orElse(present.controller()),
                        call.find(CONTACT).orElse(present.contact()),
                        call.find(MINORS).or(present::minors));
        return call.records(
                Change.of(
                        scene.entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                        Groups.put(scene.group().with(said))),
                "said");
    }

    private static Map<String, String> values(Responsible present) {
        var values = new HashMap<String, String>();
        values.put(CONTROLLER.name(), present.controller());
        values.put(CONTACT.name(), present.contact());
        present.minors().ifPresent(minors -> values.put(MINORS.name(), minors.name()));
        return values;
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(new Block.Paragraph(texts.line("setup.responsible.done"))),
                        List.of(Button.plain(texts.say("privacy.button"), Press.of("privacy")))));
    }
}

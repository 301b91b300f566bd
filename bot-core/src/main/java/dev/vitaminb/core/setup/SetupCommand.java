package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.CurrencyType;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.command.ZoneType;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.GroupBuilder;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Due;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Posting;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.text.Formality;
import dev.vitaminb.core.text.Voice;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets a group up, and changes its settings later. */
public final class SetupCommand implements Command {
    /** What stands in the group's homes and has to follow when the group speaks differently. */
    public interface Standing {
        List<Posting> cards(Scene scene);

        /** Whether money has been counted, so that the currency cannot be another one any more. */
        boolean hasMoney(Scene scene);
    }

    private static final Param<String> NAME = Param.line("name", 2, 60).required();
    private static final Param<Preset> CHARTER =
            Param.choice("charter", Preset.class, "charter.preset").required();
    private static final Param<Voice> VOICE =
            Param.choice("voice", Voice.class, "voice").required();
    private static final Param<ZoneId> ZONE = Param.of("zone", new ZoneType()).required();
    private static final Param<Currency> CURRENCY = Param.of("currency", new CurrencyType());

    // A form with the present values is asked for when nothing is given; so nothing is required to
    // call it.
    private static final List<Param<?>> FIELDS = List.of(NAME, CHARTER, VOICE, ZONE, CURRENCY);

    private static final Param<String> CODE = Param.line("code", 4, 40).byName().inPrivate();

    // A form holds five fields, and a currency can be chosen later.
    private static final List<Param<?>> WITH_CODE =
            List.of(CODE.required(), NAME, CHARTER, VOICE, ZONE);

    private final Standing standing;
    private final Admissions admissions;

    public SetupCommand(Standing standing, Admissions admissions) {
        this.standing = standing;
        this.admissions = admissions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("setup")
                .takes(
                        Param.of(NAME.name(), NAME.type()),
                        Param.of(CHARTER.name(), CHARTER.type()),
                        Param.of(VOICE.name(), VOICE.type()),
                        Param.of(ZONE.name(), ZONE.type()),
                        CURRENCY,
                        CODE)
                .settingUp()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var group = scene.group();
        var name = call.find(NAME).orElse(group.name());
        boolean byCode = asksForCode(scene);
        if (call.isBare()
                || name.isBlank()
                || (byCode && call.find(CODE).isEmpty())
                || (scene.isFounding() && lacksSomething(call))) {
            var values = present(scene, group);
            values.putAll(call.given());
            return call.asks(byCode ? WITH_CODE : FIELDS, values);
        }
        var currency = call.find(CURRENCY).orElse(group.currency());
        if (!currency.equals(group.currency()) && standing.hasMoney(scene)) {
            return call.says(
                    "setup.currencyFixed", Map.of("currency", group.currency().getCurrencyCode()));
        }
        var preset = call.find(CHARTER);
        var present = scene.charter();
        var charter =
                preset.filter(it -> it != present.preset())
                        .map(it -> it.charter(next(scene, present)))
                        .orElse(present);
        var voice = call.find(VOICE).orElse(group.voice());
        var changed =
                GroupBuilder.builder(group)
                        .name(name)
                        .charter(charter.number())
                        .language(voice.language())
                        .formality(
                                voice == Voice.GERMAN_SIE ? Formality.SIE : formality(voice, group))
                        .zone(call.find(ZONE).orElse(group.zone()))
                        .currency(currency)
                        .build();
        var change =
                Change.of(
                                scene.entry(EntryKind.GROUP_CHANGED, Groups.LABEL),
                                Groups.put(changed),
                                Charters.put(charter))
                        // Their hours depend on the zone.
                        .due(new Due(Due.RECAP, scene.now()))
                        .due(new Due(Due.MORNING, scene.now()));
        return call.records(
                voice == group.voice() ? change : change.posting(standing.cards(scene)), "set");
    }

    // A word typed after the command could be meant for anything.
    private static boolean lacksSomething(Call call) {
        return List.of(NAME, CHARTER, VOICE, ZONE).stream()
                .anyMatch(param -> call.find(param).isEmpty());
    }

    // Nothing was ever made under the charter that a founder is shown.
    private static int next(Scene scene, Charter present) {
        return scene.isFounding() ? present.number() : present.number() + 1;
    }

    // Only the founding, which is the group's first entry, needs a code.
    private boolean asksForCode(Scene scene) {
        return scene.isFounding()
                && admissions.asksForCode(scene.group().homes().getFirst().address());
    }

    private static Formality formality(Voice voice, Group group) {
        return voice == Voice.GERMAN_DU ? Formality.DU : group.formality();
    }

    private static Map<String, String> present(Scene scene, Group group) {
        var values = new HashMap<String, String>();
        values.put("name", group.name());
        values.put("charter", scene.charter().preset().name());
        values.put("voice", group.voice().name());
        values.put("zone", group.zone().getId());
        values.put("currency", group.currency().getCurrencyCode());
        return values;
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var texts = scene.texts();
        var group = scene.group();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line("setup.done", Map.of("group", group.name()))),
                                new Block.Fields(
                                        List.of(
                                                field(
                                                        scene,
                                                        "setup.charter.label",
                                                        texts.say(
                                                                "charter.preset",
                                                                scene.charter().preset())),
                                                field(
                                                        scene,
                                                        "setup.voice.label",
                                                        texts.say("voice", group.voice())),
                                                field(
                                                        scene,
                                                        "setup.zone.label",
                                                        group.zone().getId()),
                                                field(
                                                        scene,
                                                        "setup.currency.label",
                                                        group.currency().getCurrencyCode()))),
                                new Block.Paragraph(texts.line("setup.next"))),
                        List.of(
                                ResponsibleCommand.button(texts),
                                Button.plain(texts.say("help.button"), Press.of("help")))));
    }

    private static Block.Field field(Scene scene, String key, String value) {
        return new Block.Field(scene.texts().say(key), List.of(new Span.Plain(value)));
    }
}

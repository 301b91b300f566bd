package dev.vitaminb.core.people;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.DraftType;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Count;
import dev.vitaminb.core.ledger.Entry;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Imported;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.people.PeopleFile.Read;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports the people of a list that has been looked at: names without an account, not yet here. */
public final class ImportPeopleCommand implements Command {
    private static final String PATH = "import.do";
    private static final Duration LOOKED_AT = Duration.ofHours(1);

    private static final Param<Draft> DRAFT =
            Param.of("draft", new DraftType()).required().byButton();

    private final OpenDrafts drafts;

    public ImportPeopleCommand(OpenDrafts drafts) {
        this.drafts = drafts;
    }

    static Press press(Draft draft) {
        return Press.of(PATH, draft.id());
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(DRAFT)
                .byOrganisers()
                .byOwnerOf(DRAFT)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var draft = call.get(DRAFT);
        if (!draft.path().equals(ImportCommand.PATH)
                || draft.made().plus(LOOKED_AT).isBefore(scene.now())
                || !(ImportCommand.read(draft, scene) instanceof Read.Listed read)
                || read.people().isEmpty()) {
            return call.says("import.old");
        }
        long batch = scene.snapshot().version() + 1;
        return call.records(
                change(read.people(), batch, scene)
                        .then(ImportCommand.forgettingLists(drafts, scene.snapshot().group())),
                "imported",
                batch,
                read.people().size());
    }

    private static Change change(List<Somebody> people, long batch, Scene scene) {
        var group = scene.group();
        var entries = new ArrayList<Entry>();
        var writes = new ArrayList<Write<?>>();
        for (var somebody : people) {
            group = group.withMember();
            var id = new MemberId(group.members());
            var opening = opening(id, somebody, scene.charter());
            entries.add(
                    new Entry(
                            EntryKind.CARRIED_OVER,
                            scene.caller().id().number(),
                            List.of(Members.KIND.key(id).label()),
                            scene.now(),
                            group.opening(),
                            opening,
                            0));
            var imported =
                    new Imported(
                            batch,
                            batch + entries.size() - 1,
                            scene.now(),
                            somebody.joined(),
                            opening,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            writes.add(
                    Members.put(
                            Member.listed(
                                    id,
                                    somebody.name(),
                                    profile(somebody, scene.charter()),
                                    imported)));
        }
        writes.add(Groups.put(group));
        return new Change(entries, writes, List.of(), List.of());
    }

    // What was given and received is what the group counts.
    private static List<Count> opening(MemberId id, Somebody somebody, Charter charter) {
        var counts = new ArrayList<Count>();
        if (charter.has(Verb.COUNT)) {
            boolean refers = charter.has(Verb.REFER);
            add(counts, id, refers ? Measure.REFERRALS : Measure.HELPS, somebody.given());
            add(counts, id, refers ? Measure.REFERRED : Measure.HELPED, somebody.received());
            add(counts, id, Measure.THANKS, somebody.thanks());
        }
        return counts;
    }

    private static void add(List<Count> counts, MemberId id, Measure measure, long number) {
        if (number > 0) {
            counts.add(new Count(id.number(), measure, number));
        }
    }

    private static Profile profile(Somebody somebody, Charter charter) {
        return charter.has(Verb.TELL)
                ? new Profile(
                        somebody.business(),
                        "",
                        "",
                        "",
                        somebody.city(),
                        List.of(),
                        0,
                        Optional.empty())
                : Profile.EMPTY;
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var texts = scene.texts();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line(
                                                "import.done",
                                                Map.of(
                                                        "count",
                                                        receipt.number(1),
                                                        "days",
                                                        Unclaimed.DAYS_KEPT)))),
                        List.of(
                                Button.primary(
                                        texts.say("unclaimed.button"), UnclaimedCommand.press()),
                                Button.danger(
                                        texts.say("import.undo"),
                                        UndoImportCommand.press(Long.parseLong(receipt.id(0)))))));
    }
}

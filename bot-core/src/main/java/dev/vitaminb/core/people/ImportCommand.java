package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.Drafts;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.people.PeopleFile.Read;
import dev.vitaminb.core.view.Block;
import java.util.List;
import java.util.Map;

/** Takes a list of people and shows what would come of it; nothing is imported yet. */
public final class ImportCommand implements Command {
    static final String PATH = "import";

    /** The longest list, in characters; enough for ten times as many people as are taken. */
    static final int LONGEST = 500_000;

    static final Param<String> PEOPLE = Param.table("people", 1, LONGEST).required().inPrivate();

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PEOPLE).byOrganisers().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        return switch (read(call.get(PEOPLE), scene)) {
            case Read.Refused(var fault) ->
                    call.says("import.fault." + fault, Map.of("most", PeopleFile.MOST_PEOPLE));
            case Read.Listed listed -> {
                var draft = Drafts.of(call.invocation(), scene);
                yield listed.people().isEmpty()
                        ? Reply.said(ImportViews.nobody(listed, scene))
                        : call.records(
                                Change.unrecorded(Write.put(Draft.KIND.key(draft.id()), draft)),
                                "read",
                                draft.id());
            }
        };
    }

    /** The list in a draft of this command. */
    static Read read(Draft draft, Scene scene) {
        return read(draft.arguments().getOrDefault(PEOPLE.name(), ""), scene);
    }

    /** The change after which no list that somebody looked at is kept. */
    static Change forgettingLists(OpenDrafts drafts, GroupId group) {
        var lists = drafts.in(group).stream().filter(draft -> draft.path().equals(PATH)).toList();
        return lists.isEmpty() ? Change.NONE : OpenDrafts.deleting(lists);
    }

    private static Read read(String csv, Scene scene) {
        return PeopleFile.read(csv, scene.snapshot(), scene.now());
    }

    @Override
    public List<RecordKey<?>> reads(Receipt receipt) {
        return List.of(Draft.KIND.key(receipt.id(0)));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        var draft = scene.named().find(Draft.KIND.key(receipt.id(0)));
        if (draft.isPresent() && read(draft.get(), scene) instanceof Read.Listed listed) {
            return new Reply.Said(ImportViews.preview(draft.get(), listed, scene));
        }
        return Reply.said(new Block.Paragraph(scene.texts().line("import.old")));
    }
}

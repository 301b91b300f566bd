package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.export.Tickets;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes an invitation for one person, which makes an earlier one void; or one for everybody
 * expected who has none that is open.
 */
public final class InviteCommand implements Command {
    private static final String PATH = "invite";

    private static final Param<Member> PERSON = Param.of("person", new UnclaimedType()).inPrivate();

    private final Invitations invitations;
    private final Tickets tickets;

    public InviteCommand(Invitations invitations, Tickets tickets) {
        this.invitations = invitations;
        this.tickets = tickets;
    }

    static Press press(Member member) {
        return Press.of(PATH, member.id().tag());
    }

    static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH).takes(PERSON).byOrganisers().changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var one = call.find(PERSON);
        if (one.isPresent()) {
            var label = Members.KIND.key(one.get().id()).label();
            return call.records(
                    Change.of(
                            scene.entry(EntryKind.MEMBER_CHANGED, label),
                            invited(one.get(), scene)),
                    "one",
                    one.get().id());
        }
        if (scene.members().expected().isEmpty()) {
            return call.says("unclaimed.none");
        }
        var writes =
                scene.members().expected().stream()
                        .filter(member -> !isInvited(member, scene))
                        .map(member -> invited(member, scene))
                        .toArray(Write<?>[]::new);
        return writes.length == 0
                ? everybody(scene)
                : call.records(
                        Change.of(scene.entry(EntryKind.MEMBER_CHANGED, "members"), writes), "all");
    }

    private boolean isInvited(Member member, Scene scene) {
        return invitations.isOpen(member, scene.now());
    }

    private Write<Member> invited(Member member, Scene scene) {
        return Members.put(
                member.with(member.imported().orElseThrow().with(invitations.made(scene.now()))));
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return receipt.outcome().equals("one")
                ? scene.members()
                        .find(new MemberId(receipt.number(0)))
                        .map(member -> one(member, scene))
                        .orElseGet(() -> everybody(scene))
                : everybody(scene);
    }

    private Reply one(Member member, Scene scene) {
        var texts = scene.texts();
        var way = invitations.way(scene.snapshot(), member, scene.now());
        if (way.isEmpty()) {
            return everybody(scene);
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(texts.line("invite.one", Map.of("name", member.name()))));
        blocks.add(new Block.Quote(words(way.get(), scene)));
        way.get()
                .link()
                .map(link ->
                        new Block.Code(
                                link, texts.say("invite.code", Map.of("name", member.name()))))
                .ifPresent(blocks::add);
        return new Reply.Said(new View(blocks, List.of()));
    }

    /** What the organiser sends the person, in the group's language. */
    static String words(Door.Way way, Scene scene) {
        var texts = scene.publicTexts();
        var link = way.link().orElse("");
        return way.typed()
                .map(code ->
                        texts.say(
                                link.isEmpty() ? "invite.stepsWithoutLink" : "invite.steps",
                                Map.of("group", scene.group().name(), "link", link, "code", code)))
                .orElse(link);
    }

    private Reply everybody(Scene scene) {
        var texts = scene.texts();
        int count = scene.members().expected().size();
        return new Reply.Said(
                new View(
                        List.of(
                                new Block.Paragraph(
                                        texts.line("invite.all", Map.of("count", count))),
                                tickets.file(scene, SheetFile.name(texts), SheetFile.KEY)),
                        List.of()));
    }
}

package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks a member privately whether they can help; only those who agreed to be asked, at most twice a
 * week.
 */
public final class AskCommand implements Command {
    static final String PATH = "ask";
    static final String NOTICE = "asked";

    private static final int MOST_A_WEEK = 2;
    private static final Duration WEEK = Duration.ofDays(7);

    private static final Param<Request> REQUEST =
            RequestType.own((request, scene) -> request.isOpen(scene.today()));
    private static final Param<Member> MEMBER = Param.member("member").required();

    /**
     * Whether somebody agreed to be asked and has not been asked too often; where there are members
     * under 18, nobody writes to anybody through the bot.
     */
    static boolean canAsk(Member member, Group group, Instant now) {
        return group.bringsTogether()
                && member.mayBeAsked()
                && recent(member, now).size() < MOST_A_WEEK;
    }

    private static List<Instant> recent(Member member, Instant now) {
        return member.asked().stream().filter(at -> at.plus(WEEK).isAfter(now)).toList();
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH)
                .takes(REQUEST, MEMBER)
                .byOwnerOf(REQUEST)
                .unlisted()
                .changes();
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var request = call.get(REQUEST);
        var member = call.get(MEMBER);
        if (!request.isOpen(scene.today())) {
            return Closed.reply(call, request);
        }
        if (request.pledgeOf(member.id()).isPresent()) {
            return call.says(
                    "ask.pledged",
                    Map.of("member", person(member), "number", request.id().toString()));
        }
        if (request.asked().contains(member.id())) {
            return answer(scene, member.id());
        }
        if (!scene.group().bringsTogether()) {
            return call.says("ask.minors", Map.of("member", person(member)));
        }
        // A no to asks, a pause and too many asks look the same from outside.
        if (!canAsk(member, scene.group(), scene.now())
                || member.id().equals(request.requester())) {
            return call.says("ask.cannot", Map.of("member", person(member)));
        }
        // Whoever declined is asked like anybody, down to what it spends; but the notice comes to
        // nothing.
        var asks = new ArrayList<>(recent(member, scene.now()));
        asks.add(scene.now());
        var entry = scene.entry(EntryKind.ASKED, Requests.label(request));
        return call.records(
                Change.of(
                                entry,
                                Requests.put(request.asking(member.id())),
                                Members.put(member.askedAt(asks)))
                        .posting(
                                Item.notice(
                                                scene.snapshot().version(),
                                                NOTICE,
                                                request.id(),
                                                member.id())
                                        .to(member.id())),
                "asked",
                request.id(),
                member.id());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return answer(scene, new MemberId(receipt.number(1)));
    }

    private static Reply answer(Scene scene, MemberId asked) {
        var member = scene.members().the(asked);
        return Reply.said(
                new Block.Paragraph(
                        scene.texts().line("ask.done", Map.of("member", person(member)))));
    }

    private static Span person(Member member) {
        return new Span.Person(member.id().number(), member.name());
    }
}

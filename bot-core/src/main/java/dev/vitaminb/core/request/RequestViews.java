package dev.vitaminb.core.request;

import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Dates;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How requests look. */
final class RequestViews {
    private final Snapshot group;
    private final Texts texts;
    private final LocalDate today;

    RequestViews(Snapshot group, Texts texts, LocalDate today) {
        this.group = group;
        this.texts = texts;
        this.today = today;
    }

    /** The request as everybody sees it, with what anybody can do about it. */
    View card(Request request) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(title(request)));
        blocks.add(
                request.hasWords()
                        ? new Block.Quote(request.text())
                        : new Block.Paragraph(texts.line("request.wordless")));
        var fields = fields(request);
        if (!fields.isEmpty()) {
            blocks.add(new Block.Fields(fields));
        }
        blocks.add(new Block.Paragraph(standing(request)));
        var entered = entered(request);
        if (!entered.isEmpty()) {
            blocks.add(new Block.Note(entered));
        }
        return new View(blocks, buttons(request));
    }

    /** Who entered it in the requester's name; empty if they did it themselves. */
    List<Span> entered(Request request) {
        return request.enteredBy()
                .map(scribe -> texts.line("entered.by", Map.of("scribe", person(scribe))))
                .orElse(List.of());
    }

    private List<Span> title(Request request) {
        return texts.line(
                "card.title",
                Map.of(
                        "number",
                        new Span.Strong("#" + request.id()),
                        "requester",
                        person(request.requester())));
    }

    private List<Block.Field> fields(Request request) {
        var fields = new ArrayList<Block.Field>();
        request.kind().ifPresent(kind -> fields.add(field("card.kind", texts.say("kind", kind))));
        request.effort()
                .ifPresent(effort -> fields.add(field("card.effort", texts.say("effort", effort))));
        if (request.helpers() > 1) {
            fields.add(field("card.helpers", Integer.toString(request.helpers())));
        }
        if (request.isOpen(today)) {
            fields.add(field("card.until", Dates.day(request.until(), today, texts)));
        }
        return fields;
    }

    private Block.Field field(String key, String value) {
        return new Block.Field(texts.say(key), List.of(new Span.Plain(value)));
    }

    private List<Span> standing(Request request) {
        return switch (request.state()) {
            case State.Withdrawn withdrawn -> texts.line("card.withdrawn");
            case State.Solved solved -> solved(solved);
            case State.Open() ->
                    request.isOpen(today) ? pledges(request) : texts.line("card.expired");
        };
    }

    private List<Span> solved(State.Solved solved) {
        if (solved.helpers().isEmpty()) {
            return texts.line("card.solvedAlone");
        }
        var line =
                new ArrayList<>(
                        texts.line("card.solved", Map.of("count", solved.helpers().size())));
        line.addAll(credited(solved.helpers()));
        if (!solved.note().isEmpty()) {
            line.addAll(
                    texts.line("card.solvedNote", Map.of("note", new Span.Plain(solved.note()))));
        }
        return line;
    }

    private List<Span> pledges(Request request) {
        var can =
                request.pledges().stream()
                        .filter(pledge -> pledge.how() == Pledge.How.CAN)
                        .map(Pledge::by)
                        .toList();
        var know = request.pledges().size() - can.size();
        var line = new ArrayList<Span>();
        if (!can.isEmpty()) {
            line.addAll(texts.line("card.pledged", Map.of("count", can.size())));
            line.addAll(people(can));
        }
        if (know > 0) {
            line.addAll(
                    texts.line(
                            can.isEmpty() ? "card.known" : "card.alsoKnown",
                            Map.of("count", know)));
        }
        return line.isEmpty() ? texts.line("card.noPledge") : line;
    }

    private List<Button> buttons(Request request) {
        return switch (request.stage(today)) {
            case OPEN -> {
                var buttons = pledging(request);
                buttons.add(Button.plain(texts.say("card.solve"), SolvedCommand.press(request)));
                yield buttons;
            }
            case EXPIRED ->
                    List.of(
                            extend(request),
                            Button.plain(texts.say("card.solve"), SolvedCommand.press(request)));
            case SOLVED, WITHDRAWN -> List.of();
        };
    }

    /** What somebody can pledge. */
    List<Button> pledging(Request request) {
        var buttons = new ArrayList<Button>();
        buttons.add(
                Button.primary(
                        texts.say("card.can"), PledgeCommand.press(request, Pledge.How.CAN)));
        if (new Groups(group).the().bringsTogether()) {
            buttons.add(
                    Button.plain(
                            texts.say("card.know"),
                            PledgeCommand.press(request, Pledge.How.KNOW_SOMEONE)));
        }
        return buttons;
    }

    /** The request for one pair of eyes: the card, with what this person can do with it. */
    View own(Request request, Member reader) {
        var card = card(request);
        var blocks = new ArrayList<>(card.blocks());
        var buttons = new ArrayList<Button>();
        boolean requesters = new Requests(group).reader(request).equals(reader.id());
        if (requesters) {
            addKnown(request, blocks);
        }
        var pledge = request.pledgeOf(reader.id());
        if (requesters) {
            buttons.addAll(requesterButtons(request));
        } else if (pledge.isPresent() && !request.isClosed()) {
            buttons.addAll(pledgeButtons(request, pledge.get()));
        } else if (request.isOpen(today)) {
            buttons.addAll(pledging(request));
        }
        return new View(blocks, buttons);
    }

    private List<Button> requesterButtons(Request request) {
        var solve = Button.primary(texts.say("card.solve"), SolvedCommand.press(request));
        var withdraw = Button.danger(texts.say("card.withdraw"), WithdrawCommand.press(request));
        return switch (request.stage(today)) {
            case OPEN ->
                    List.of(
                            solve,
                            Button.plain(texts.say("card.edit"), EditRequestCommand.press(request)),
                            withdraw);
            case EXPIRED -> List.of(solve, extend(request), withdraw);
            case SOLVED, WITHDRAWN -> List.of(reopen(request));
        };
    }

    /** Opens a closed request again. */
    Button reopen(Request request) {
        return Button.plain(texts.say("card.reopen"), ReopenCommand.press(request));
    }

    /** Gives an expired request more time. */
    Button extend(Request request) {
        return Button.plain(texts.say("card.extend"), ReopenCommand.press(request));
    }

    // What was told privately once can be found again.
    private void addKnown(Request request, List<Block> blocks) {
        for (var pledge : request.pledges()) {
            if (!pledge.who().isEmpty()) {
                blocks.add(
                        new Block.Paragraph(
                                texts.line("show.known", Map.of("member", person(pledge.by())))));
                blocks.add(new Block.Quote(pledge.who()));
            }
        }
    }

    /**
     * What a helper is answered.
     *
     * @param told the key, if the requester reads it
     * @param passedOn the key, if they are in no chat and whoever entered it passes it on
     */
    Block answer(Request request, String told, String passedOn) {
        var reader = new Requests(group).reader(request);
        return new Block.Paragraph(
                texts.line(
                        reader.equals(request.requester()) ? told : passedOn,
                        Map.of(
                                "number", request.id().toString(),
                                "requester", person(request.requester()),
                                "scribe", person(reader))));
    }

    /** What who has pledged can do. */
    List<Button> pledgeButtons(Request request, Pledge pledge) {
        return pledge.kept() == Pledge.Kept.KEPT
                ? List.of(release(request))
                : List.of(
                        Button.primary(texts.say("pledge.keep"), KeepCommand.press(request)),
                        release(request));
    }

    /** Takes a pledge back. */
    Button release(Request request) {
        return Button.plain(texts.say("pledge.release"), ReleaseCommand.press(request));
    }

    /** The member of that number. */
    Member member(MemberId id) {
        return Members.in(group).the(id);
    }

    /** A member, as a span. */
    Span person(MemberId id) {
        var member = member(id);
        return member.isHere()
                ? new Span.Person(id.number(), member.name())
                : new Span.Plain(texts.say("member.gone"));
    }

    /** Names of those who came forward themselves, as they are listed in a sentence. */
    List<Span> people(List<MemberId> members) {
        return listed(members, this::person);
    }

    /** Names of those whom others credit; whoever wants to be left out is not named. */
    List<Span> credited(List<MemberId> members) {
        return listed(
                members,
                id ->
                        member(id).isLeftOut()
                                ? new Span.Plain(texts.say("member.leftOut"))
                                : person(id));
    }

    private List<Span> listed(List<MemberId> members, Function<MemberId, Span> name) {
        var line = new ArrayList<Span>();
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                line.add(new Span.Plain(i == members.size() - 1 ? texts.say("list.and") : ", "));
            }
            line.add(name.apply(members.get(i)));
        }
        return line;
    }

    /** Names of those who are credited, as text. */
    String names(List<MemberId> members) {
        return String.join("", credited(members).stream().map(Span::text).toList());
    }

    /** The beginning of a request's words; if they are forgotten, that they are. */
    String excerpt(Request request, int longest) {
        return request.hasWords()
                ? Excerpt.of(request.text(), longest)
                : texts.say("request.wordless");
    }

    /** How long a request has been there. */
    String age(Request request) {
        return Dates.ago(new Groups(group).the().day(request.posted()), today, texts);
    }
}

package dev.vitaminb.core.request;

import dev.vitaminb.core.courier.Item;
import dev.vitaminb.core.courier.Platform.Manner;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The board: the open wishes of a group in one message that is pinned in each of its homes. */
public final class BoardCard implements Rendering {
    private static final String KIND = "board";

    static final Item ITEM = Item.card(KIND);

    /** The board of a group that has one. */
    public static List<Item> of(Snapshot group) {
        return new Requests(group).all().isEmpty() ? List.of() : List.of(ITEM);
    }

    /** More would not fit into a message of every platform; the list shows all. */
    private static final int MOST = 8;

    private static final int EXCERPT = 90;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Manner manner() {
        return Manner.PINNED;
    }

    @Override
    public Optional<View> render(Moment moment, List<String> ids) {
        var texts = moment.texts();
        var today = new Groups(moment.snapshot()).the().day(moment.now());
        var open = new Requests(moment.snapshot()).open(today);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(texts.line("board.heading", Map.of("count", open.size()))));
        var views = new RequestViews(moment.snapshot(), texts, today);
        if (open.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.line("board.empty")));
        } else {
            blocks.add(
                    new Block.Items(
                            open.stream()
                                    .limit(MOST)
                                    .map(request -> item(request, views, moment))
                                    .toList()));
        }
        if (open.size() > MOST) {
            blocks.add(
                    new Block.Note(texts.line("board.more", Map.of("count", open.size() - MOST))));
        }
        return Optional.of(
                new View(
                        blocks,
                        open.size() > MOST
                                ? List.of(
                                        Button.plain(
                                                texts.say("board.all"), RequestsCommand.press()))
                                : List.of()));
    }

    private static Block.Item item(Request request, RequestViews views, Moment moment) {
        var texts = moment.texts();
        var pledges = request.pledges().size();
        return new Block.Item(
                texts.line(
                        "board.wish",
                        Map.of(
                                "number", new Span.Strong("#" + request.id()),
                                "requester", views.person(request.requester()),
                                "text", new Span.Plain(views.excerpt(request, EXCERPT)))),
                pledges == 0 ? List.of() : texts.line("board.pledged", Map.of("count", pledges)),
                List.of(
                        Button.plain(
                                texts.say("card.can"),
                                PledgeCommand.press(request, Pledge.How.CAN))));
    }
}

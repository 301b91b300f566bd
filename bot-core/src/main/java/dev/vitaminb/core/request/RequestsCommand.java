package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Pages;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The board: who still needs help, paged. */
public final class RequestsCommand implements Command {
    static final String PATH = "requests";

    private static final int A_PAGE = 5;
    private static final int EXCERPT = 110;

    private static final Param<Which> WHICH = Param.choice("which", Which.class, "requests.which");
    private static final Param<Long> PAGE = Pages.PARAM;

    /** Which requests are listed. */
    enum Which {
        OPEN,
        MINE,
        ALL
    }

    /** Shows the board. */
    public static Press press() {
        return Press.of(PATH);
    }

    @Override
    public CommandSpec spec() {
        return Requests.command(PATH).takes(WHICH, PAGE);
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var which = call.find(WHICH).orElse(Which.OPEN);
        var requests = requests(scene, which);
        var texts = scene.texts();
        if (requests.isEmpty()) {
            return call.says("requests.none." + which);
        }
        var page = Pages.of(requests, call.find(PAGE).orElse(1L), A_PAGE);
        var views = new RequestViews(scene.snapshot(), texts, scene.today());
        var items = new ArrayList<Block.Item>();
        for (var request : page.items()) {
            items.add(item(request, views, scene));
        }
        var view =
                View.of(
                        new Block.Heading(
                                texts.line(
                                        "requests.heading." + which,
                                        Map.of("count", requests.size()))),
                        new Block.Items(items));
        return new Reply.Said(page.turning(view, texts, number -> Press.of(PATH, which, number)));
    }

    private static List<Request> requests(Scene scene, Which which) {
        var requests = new Requests(scene.snapshot());
        return switch (which) {
            case OPEN -> requests.open(scene.today());
            case MINE ->
                    requests.all().reversed().stream()
                            .filter(request -> request.requester().equals(scene.caller().id()))
                            .toList();
            case ALL -> requests.all().reversed();
        };
    }

    private static Block.Item item(Request request, RequestViews views, Scene scene) {
        var texts = scene.texts();
        var line = new ArrayList<Span>();
        line.add(new Span.Strong("#" + request.id()));
        line.add(new Span.Plain(" " + views.excerpt(request, EXCERPT)));
        var stage = request.stage(scene.today());
        var detail =
                texts.line(
                        "requests.detail." + stage,
                        Map.of(
                                "requester",
                                views.person(request.requester()),
                                "age",
                                views.age(request),
                                "pledges",
                                request.pledges().size()));
        var entered = views.entered(request);
        var details = new ArrayList<Span>(detail);
        if (!entered.isEmpty()) {
            details.add(new Span.Plain(" · "));
            details.addAll(entered);
        }
        return new Block.Item(
                line,
                details,
                List.of(
                        Button.plain(
                                texts.say("requests.show"),
                                Press.of(ShowCommand.PATH, request.id()))));
    }
}

package dev.vitaminb.core.request;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Input;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A request, by its number with or without #.
 *
 * @param offered which ones are suggested to somebody: those they can act on
 */
public record RequestType(BiPredicate<Request, Scene> offered) implements ParamType<Request> {
    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");
    private static final int MOST_SUGGESTIONS = 25;
    private static final int EXCERPT = 60;

    /** Any request, under a name. */
    public static Param<Request> any(String name) {
        return Param.of(name, new RequestType((request, scene) -> true));
    }

    /** A required request that anybody may act on while it is open. */
    static Param<Request> open() {
        return Param.of(
                        "request",
                        new RequestType((request, scene) -> request.isOpen(scene.today())))
                .required();
    }

    /**
     * A required request that belongs to the caller, or to anybody if the caller is an organiser.
     */
    static Param<Request> own(BiPredicate<Request, Scene> offered) {
        return Param.of(
                        "request",
                        new RequestType((request, scene) ->
                                offered.test(request, scene)
                                        && (scene.byOrganiser()
                                                || request.requester()
                                                        .equals(scene.caller().id()))))
                .required();
    }

    @Override
    public Bind<Request> bind(Raw raw, Scene scene) {
        var number = NUMBER.matcher(raw.text().strip());
        if (!number.matches()) {
            return Bind.unfit("input.notARequest");
        }
        var id = new RequestId(Integer.parseInt(number.group(1)));
        return new Requests(scene.snapshot())
                .find(id)
                .map(Bind::fits)
                .orElseGet(
                        () -> Bind.unfit("input.noSuchRequest", Map.of("number", id.toString())));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return new Requests(scene.snapshot())
                .all().reversed().stream()
                        .filter(request -> offered.test(request, scene))
                        .map(request ->
                                new Input.Option(
                                        "#" + request.id(),
                                        "#"
                                                + request.id()
                                                + " "
                                                + Excerpt.of(request.text(), EXCERPT)))
                        .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST_SUGGESTIONS)
                        .toList();
    }

    @Override
    public Optional<String> nothing(Scene scene) {
        return suggest("", scene).isEmpty() ? Optional.of("input.noRequestNow") : Optional.empty();
    }

    @Override
    public boolean namesThing() {
        return true;
    }
}

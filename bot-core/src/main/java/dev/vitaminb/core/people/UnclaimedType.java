package dev.vitaminb.core.people;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.view.Input;
import java.util.List;
import java.util.Locale;

/** Somebody whom a list named and who has not come: by name, or by tag on a button. */
record UnclaimedType() implements ParamType<Member> {
    private static final int MOST_SUGGESTIONS = 25;

    @Override
    public Bind<Member> bind(Raw raw, Scene scene) {
        var name = raw.text().strip();
        return scene.members().unclaimed().stream()
                .filter(member ->
                        member.id().tag().equals(name) || member.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("unclaimed.nobody"));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var start = typed.strip().toLowerCase(Locale.ROOT);
        // Whoever may not call the command is not told who is expected either.
        return !scene.byOrganiser()
                ? List.of()
                : scene.members().unclaimed().stream()
                        .filter(member -> member.name().toLowerCase(Locale.ROOT).contains(start))
                        .limit(MOST_SUGGESTIONS)
                        .map(member -> new Input.Option(member.name(), member.name()))
                        .toList();
    }
}

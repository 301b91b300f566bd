package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.view.Input;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody who is in the group: picked, named in full or unmistakably, or by number. */
record MemberType() implements ParamType<Member> {
    private static final int MOST_SUGGESTIONS = 25;

    @Override
    public Bind<Member> bind(Raw raw, Scene scene) {
        return switch (raw) {
            case Raw.Person(var identity) -> byIdentity(identity, scene);
            case Raw.Whole(var number) -> byNumber(Long.toString(number), scene);
            case Raw.Words(var text) -> named(text.strip(), scene);
        };
    }

    private static Bind<Member> byIdentity(Identity identity, Scene scene) {
        return scene.members()
                .find(identity)
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("input.personNotHere"));
    }

    private static Bind<Member> byNumber(String digits, Scene scene) {
        if (digits.length() > 9 || Integer.parseInt(digits) < 1) {
            return Bind.unfit("input.personNotHere");
        }
        return scene.members()
                .find(new MemberId(Integer.parseInt(digits)))
                .map(member ->
                        member.isHere()
                                ? Bind.fits(member)
                                : Bind.<Member>unfit("input.personLeft"))
                .orElseGet(() -> Bind.unfit("input.personNotHere"));
    }

    private static Bind<Member> named(String typed, Scene scene) {
        var name = typed.startsWith("@") ? typed.substring(1).strip() : typed;
        if (name.indexOf(':') > 0) {
            var picked = scene.members().find(Identity.from(name));
            if (picked.isPresent()) {
                return Bind.fits(picked.get());
            }
        }
        if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return byNumber(name, scene);
        }
        var found = like(name, scene);
        var same = found.stream().filter(member -> member.name().equalsIgnoreCase(name)).toList();
        if (same.size() == 1) {
            return Bind.fits(same.getFirst());
        }
        if (found.size() == 1) {
            return Bind.fits(found.getFirst());
        }
        return found.isEmpty() || name.isEmpty()
                ? Bind.unfit("input.nobodyCalled", Map.of("name", shortened(name)))
                : Bind.unfit(
                        "input.severalCalled",
                        Map.of(
                                "name",
                                shortened(name),
                                "names",
                                found.stream()
                                        .limit(5)
                                        .map(Member::name)
                                        .collect(Collectors.joining(", "))));
    }

    private static String shortened(String name) {
        return name.length() <= Member.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Member.LONGEST_NAME / 2)) + "…";
    }

    private static List<Member> like(String typed, Scene scene) {
        var start = typed.toLowerCase(Locale.ROOT);
        return scene.members().here().stream()
                .filter(member -> {
                    var name = member.name().toLowerCase(Locale.ROOT);
                    return name.startsWith(start) || name.contains(" " + start);
                })
                .toList();
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var name = typed.startsWith("@") ? typed.substring(1) : typed;
        return like(name.strip(), scene).stream()
                .filter(member -> !member.id().equals(scene.caller().id()))
                .limit(MOST_SUGGESTIONS)
                .map(member -> new Input.Option("@" + member.name(), member.name()))
                .toList();
    }

    /** Takes {@code @name}, the longest name that fits, else one word. */
    @Override
    public Optional<Taken> take(String line, Scene scene) {
        var lower = line.toLowerCase(Locale.ROOT);
        return scene.members().here().stream()
                .map(Member::name)
                .filter(name -> {
                    var at = "@" + name.toLowerCase(Locale.ROOT);
                    return lower.startsWith(at)
                            && TypedLine.firstWord(lower.substring(at.length())) == 0;
                })
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(name ->
                        new Taken(
                                new Raw.Words("@" + name),
                                line.substring(name.length() + 1).strip()))
                .or(() -> word(line));
    }

    private static Optional<Taken> word(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        var end = TypedLine.firstWord(line);
        return Optional.of(
                new Taken(new Raw.Words(line.substring(0, end)), line.substring(end).strip()));
    }
}

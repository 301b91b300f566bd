package dev.vitaminb.core.command;

import dev.vitaminb.core.group.Identity;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.view.Input;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is in the group: picked, named in full or unmistakably, or by tag on a button. */
record MemberType(Reach reach) implements ParamType<Member> {
    private static final int MOST_SUGGESTIONS = 25;
    private static final Pattern PICKED = Pattern.compile("[a-z]+:[0-9]+");
    private static final Pattern TAG = Pattern.compile("m[1-9][0-9]{0,8}");

    /** Who can be meant. */
    enum Reach {
        /** Everybody but those who want to be left out. */
        NAMED,
        /** Of these, who reads what the bot writes. */
        IN_A_CHAT,
        EVERYBODY
    }

    MemberType() {
        this(Reach.NAMED);
    }

    @Override
    public Bind<Member> bind(Raw raw, Scene scene) {
        return unlessLeftOut(
                switch (raw) {
                    case Raw.Person(var identity) -> byIdentity(identity, scene);
                    case Raw.Whole whole -> named(whole.text(), scene);
                    case Raw.Words(var text) -> named(text.strip(), scene);
                    case Raw.Role(var id, var name) -> named(name, scene);
                },
                scene);
    }

    private Bind<Member> unlessLeftOut(Bind<Member> found, Scene scene) {
        return switch (found) {
            case Bind.Fits<Member>(var member) when member != null && !isNamed(member, scene) ->
                    Bind.unfit("input.leftOut");
            case Bind.Fits<Member>(var member)
                    when member != null && reach == Reach.IN_A_CHAT && member.isInNoChat() ->
                    Bind.unfit("input.inNoChat", Map.of("name", member.name()));
            case Bind.Fits<Member> fits -> fits;
            case Bind.Unfit<Member> unfit -> unfit;
        };
    }

    /** Whether the caller may be shown somebody's name. */
    private boolean isNamed(Member member, Scene scene) {
        return reach == Reach.EVERYBODY
                || !member.isLeftOut()
                || member.id().equals(scene.caller().id());
    }

    private static Bind<Member> byIdentity(Identity identity, Scene scene) {
        return scene.members()
                .find(identity)
                .map(Bind::fits)
                .orElseGet(() -> Bind.unfit("input.personNotHere"));
    }

    private static Bind<Member> tagged(String tag, Scene scene) {
        return scene.members()
                .find(new MemberId(Integer.parseInt(tag.substring(1))))
                .map(member ->
                        member.isHere()
                                ? Bind.fits(member)
                                : Bind.<Member>unfit("input.personLeft"))
                .orElseGet(() -> Bind.unfit("input.personNotHere"));
    }

    private Bind<Member> named(String typed, Scene scene) {
        var name = typed.startsWith("@") ? typed.substring(1).strip() : typed;
        if (name.indexOf(':') > 0) {
            var picked = scene.members().find(Identity.from(name));
            if (picked.isPresent()) {
                return Bind.fits(picked.get());
            }
            if (PICKED.matcher(name).matches()) {
                return Bind.unfit("input.personNotHere");
            }
        }
        if (TAG.matcher(name).matches()) {
            return tagged(name, scene);
        }
        var found = like(name, scene);
        // Whoever wants to be left out is found by the whole name only, and then it is said so.
        var same =
                scene.members().here().stream()
                        .filter(member -> member.name().equalsIgnoreCase(name))
                        .toList();
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

    private List<Member> like(String typed, Scene scene) {
        var start = typed.toLowerCase(Locale.ROOT);
        return scene.members().here().stream()
                .filter(member -> isNamed(member, scene))
                .filter(member -> reach != Reach.IN_A_CHAT || !member.isInNoChat())
                .filter(member -> {
                    var name = member.name().toLowerCase(Locale.ROOT);
                    return name.startsWith(start) || name.contains(" " + start);
                })
                .toList();
    }

    @Override
    public Input input(Scene scene) {
        return reach != Reach.EVERYBODY && allCanBePicked(scene)
                ? new Input.Person()
                : new Input.Lookup();
    }

    // Whoever is in no chat can be named only.
    private boolean allCanBePicked(Scene scene) {
        return reach == Reach.IN_A_CHAT || everybodyIsInAChat(scene);
    }

    static boolean everybodyIsInAChat(Scene scene) {
        return scene.members().here().stream().noneMatch(Member::isInNoChat);
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

    /** Takes the longest name that fits, with or without its {@code @}, else one word. */
    @Override
    public Optional<Taken> take(String line, Scene scene) {
        return takeName(line, scene).or(() -> word(line));
    }

    /** Takes the longest name that somebody here goes by; empty if the line starts with none. */
    Optional<Taken> takeName(String line, Scene scene) {
        var start = line.startsWith("@") ? 1 : 0;
        var lower = line.substring(start).toLowerCase(Locale.ROOT);
        return scene.members().here().stream()
                .map(Member::name)
                .filter(name -> {
                    var called = name.toLowerCase(Locale.ROOT);
                    return lower.startsWith(called) && endsWord(lower, called.length());
                })
                .max(Comparator.comparingInt(String::length))
                .map(name ->
                        new Taken(
                                new Raw.Words("@" + name),
                                line.substring(start + name.length()).strip()));
    }

    // A comma, or the end of a sentence, may follow a name at once.
    private static boolean endsWord(String line, int at) {
        return at == line.length() || !Character.isLetterOrDigit(line.codePointAt(at));
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

package dev.vitaminb.core.command;

import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.view.Input;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Several members, separated by commas or each with an @; {@code 0} says none. */
record MembersType() implements ParamType<Set<Member>> {
    private static final MemberType ONE = new MemberType();
    private static final Pattern BETWEEN = Pattern.compile("^,\\s*");

    @Override
    public Bind<Set<Member>> bind(Raw raw, Scene scene) {
        var members = new LinkedHashSet<Member>();
        if (raw.text().strip().equals("0")) {
            return Bind.fits(members);
        }
        if (raw instanceof Raw.Person) {
            return bindOne(raw, scene, members).orElseGet(() -> Bind.fits(members));
        }
        for (var part : raw.text().split("[,@]", -1)) {
            if (!part.isBlank()) {
                var problem = bindOne(new Raw.Words(part.strip()), scene, members);
                if (problem.isPresent()) {
                    return problem.get();
                }
            }
        }
        return Bind.fits(members);
    }

    private static Optional<Bind<Set<Member>>> bindOne(Raw raw, Scene scene, Set<Member> members) {
        return switch (ONE.bind(raw, scene)) {
            case Bind.Fits<Member>(var member) -> {
                members.add(member);
                yield Optional.empty();
            }
            case Bind.Unfit<Member>(var key, var arguments) ->
                    Optional.of(Bind.unfit(key, arguments));
        };
    }

    @Override
    public Input input(Scene scene) {
        return MemberType.everybodyIsInAChat(scene) ? new Input.People() : new Input.Lookup();
    }

    /** Completes the last name of those typed so far. */
    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var last = Math.max(typed.lastIndexOf(','), typed.lastIndexOf('@'));
        var before = last < 0 ? "" : typed.substring(0, last).strip();
        var kept = before.isEmpty() || before.endsWith(",") ? before : before + ",";
        return ONE.suggest(typed.substring(last + 1).strip(), scene).stream()
                .map(option ->
                        new Input.Option((kept + " " + option.value()).strip(), option.label()))
                .toList();
    }

    /** Takes as many names as follow each other, and whatever follows an {@code @}. */
    @Override
    public Optional<Taken> take(String line, Scene scene) {
        var names = new ArrayList<String>();
        var rest = line;
        for (var taken = next(rest, scene); taken.isPresent(); taken = next(rest, scene)) {
            names.add(taken.get().argument().text());
            rest = BETWEEN.matcher(taken.get().rest()).replaceFirst("");
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Taken(new Raw.Words(String.join(",", names)), rest));
    }

    private static Optional<Taken> next(String line, Scene scene) {
        return line.startsWith("@") ? ONE.take(line, scene) : ONE.takeName(line, scene);
    }
}

package dev.vitaminb.app;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the group that the operator means, by its code or its name. */
final class GroupsHere {
    private static final int MOST_LISTED = 20;

    private final VitaminB vitaminB;

    GroupsHere(VitaminB vitaminB) {
        this.vitaminB = vitaminB;
    }

    /**
     * The group of that code, or the only one of that name.
     *
     * @throws Refusal if there is none, or more than one; it lists those that there are
     */
    GroupId called(String text) {
        if (GroupId.isCode(text) && find(new GroupId(text)).isPresent()) {
            return new GroupId(text);
        }
        var all = vitaminB.ledger().groups();
        var named =
                all.stream()
                        .filter(id ->
                                find(id).filter(it -> it.name().equalsIgnoreCase(text)).isPresent())
                        .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        var listed =
                all.stream()
                        .flatMap(id ->
                                find(id).map(group -> "  " + id + "  " + group.name()).stream())
                        .sorted()
                        .limit(MOST_LISTED)
                        .collect(Collectors.joining("\n"));
        throw new Refusal(
                "%s\n%s"
                        .formatted(
                                named.isEmpty()
                                        ? "There is no such group. Give the code or the name of one of these:"
                                        : "Several groups have this name. Give the code of one of these:",
                                listed));
    }

    private Optional<Group> find(GroupId id) {
        return new Groups(vitaminB.ledger().read(Ledger.Question.of(id)).snapshot()).find();
    }
}

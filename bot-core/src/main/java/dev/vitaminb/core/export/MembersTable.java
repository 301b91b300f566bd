package dev.vitaminb.core.export;

import dev.vitaminb.core.charter.Charter;
import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.text.Texts;
import java.time.Instant;
import java.util.ArrayList;

/**
 * Everybody who is or was in the group. Of people who left, or would rather be left out, only the
 * number is told.
 */
public final class MembersTable implements Table {
    private static final Column[] SEALED = {
        Column.NUMBER, Column.NAME, Column.ROLE, Column.JOINED, Column.SEEN
    };
    private static final Column[] TOLD = {
        Column.NUMBER,
        Column.NAME,
        Column.ROLE,
        Column.DOES,
        Column.CITY,
        Column.INDUSTRY,
        Column.LANGUAGES,
        Column.JOINED,
        Column.SEEN
    };

    @Override
    public String key() {
        return "members";
    }

    @Override
    public String fileName(Texts texts) {
        return texts.say("export.members.file");
    }

    @Override
    public boolean existsUnder(Charter charter) {
        return true;
    }

    @Override
    public TextFile make(Snapshot snapshot, Instant now) {
        var group = new Groups(snapshot).the();
        var texts = Texts.in(group.voice());
        var columns = Table.charter(snapshot).has(Verb.TELL) ? TOLD : SEALED;
        var sheet = new Sheet(texts, columns);
        for (var member : Members.in(snapshot).all()) {
            var row = new ArrayList<Cell>();
            for (var column : columns) {
                row.add(
                        column == Column.NUMBER
                                ? new Cell.Whole(member.id().number())
                                : told(member, column, group, texts));
            }
            sheet.row(row);
        }
        return sheet.file(fileName(texts));
    }

    private static Cell told(Member member, Column column, Group group, Texts texts) {
        if (!member.isNamed()) {
            return Cell.EMPTY;
        }
        var profile = member.profile();
        return switch (column) {
            case NAME -> new Cell.Words(member.name());
            case ROLE -> new Cell.Words(texts.say("export.role", member.role()));
            case DOES -> new Cell.Words(profile.does());
            case CITY -> new Cell.Words(profile.city());
            case INDUSTRY -> new Cell.Words(profile.industry());
            case LANGUAGES -> new Cell.Words(String.join(", ", profile.languages()));
            case JOINED -> new Cell.Day(group.day(member.joined()));
            // Whoever is in no chat was never seen there.
            case SEEN ->
                    member.isInNoChat() ? Cell.EMPTY : new Cell.Day(group.day(member.confirmed()));
            case NUMBER, MONTH, MEMBER, MEASURE, COUNT, DATE, KIND, BY, ABOUT ->
                    throw new IllegalArgumentException("Not told of a member: " + column);
        };
    }
}

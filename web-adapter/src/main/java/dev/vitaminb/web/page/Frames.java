package dev.vitaminb.web.page;

import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Group;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.Curtain;

/** Finds out what stands around the chats of a page at this moment. */
public final class Frames {
    private final Casts casts;
    private final Curtain curtain;
    private final Ledger ledger;
    private final Directory directory;

    public Frames(Casts casts, Curtain curtain, Ledger ledger, Directory directory) {
        this.casts = casts;
        this.curtain = curtain;
        this.ledger = ledger;
        this.directory = directory;
    }

    Frame around(Viewer viewer) {
        var titles = casts.all().stream().map(this::title).toList();
        return Frame.around(viewer.cast(), titles, !curtain.isOpen(viewer.cast().code()));
    }

    // What is read of a group while it is built anew might be remembered longer than it is true.
    private Title title(Cast cast) {
        return new Title(cast, curtain.ifOpen(cast.code(), () -> given(cast)).orElse(""));
    }

    private String given(Cast cast) {
        var group = directory.at(cast.room().address());
        var snapshot = ledger.read(Ledger.Question.of(group)).snapshot();
        return new Groups(snapshot).find().map(Group::name).orElse("");
    }
}

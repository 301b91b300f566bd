package dev.vitaminb.testkit.discord;

import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.node.ObjectNode;

/** Somebody on Discord. */
public final class FakeUser {
    final long id;
    final String name;
    final String locale;
    final AtomicBoolean takesPrivateMessages = new AtomicBoolean(true);

    FakeUser(long id, String name, String locale) {
        this.id = id;
        this.name = name;
        this.locale = locale;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** From now on the bot cannot write to this person. */
    public void closesPrivateMessages() {
        takesPrivateMessages.set(false);
    }

    ObjectNode json() {
        return Json.object(
                "id",
                Long.toString(id),
                "username",
                "user" + id,
                "global_name",
                name,
                "avatar",
                null,
                "discriminator",
                "0",
                "public_flags",
                0);
    }
}

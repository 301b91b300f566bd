package dev.vitaminb.discord;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Components as a message of Discord. Nobody is pinged by one, unless that is its purpose. */
final class Messages {
    private Messages() {}

    static MessageCreateData posted(List<MessageTopLevelComponent> components) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(components)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build();
    }

    /** A message that asks somebody, and pings them alone. */
    static MessageCreateData asking(User person, MessageTopLevelComponent... components) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(components)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mention(person)
                .build();
    }

    /** What a message shows from now on, in place of everything it showed. */
    static MessageEditData edited(List<MessageTopLevelComponent> components) {
        return new MessageEditBuilder()
                .setReplace(true)
                .useComponentsV2()
                .setComponents(components)
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build();
    }
}

package dev.vitaminb.discord;

import dev.vitaminb.core.ledger.StoreUnavailable;
import dev.vitaminb.core.setup.LostChannels;
import dev.vitaminb.core.text.Language;
import dev.vitaminb.core.view.Press;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to the servers that the bot is in. */
final class Servers extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Servers.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Menus menus;
    private final LostChannels channels;
    private final Work work;

    Servers(Menus menus, LostChannels channels, Work work) {
        this.menus = menus;
        this.channels = channels;
        this.work = work;
    }

    /** What happened while the bot was away is made up for. */
    @Override
    public void onGuildReady(GuildReadyEvent event) {
        var guild = event.getGuild();
        work.start(() -> catchUp(guild));
    }

    private void catchUp(Guild guild) {
        try {
            if (menus.isNew(guild) && !menus.isSetUp(guild)) {
                greet(guild);
            }
            channels.look(
                    Names.server(guild.getIdLong()),
                    channel -> guild.getGuildChannelById(channel) != null);
            menus.check(guild);
        } catch (StoreUnavailable away) {
            work.later(LATER, () -> work.start(() -> catchUp(guild)));
        }
    }

    /** A group that was here before goes on: what waited for it is sent. */
    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        var guild = event.getGuild();
        menus.renew(guild);
        work.start(() -> {
            if (!menus.isSetUp(guild)) {
                greet(guild);
            }
        });
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        var server = event.getGuild().getIdLong();
        log.info(
                "Server {} has removed the bot; its group rests until it is invited again", server);
    }

    @Override
    public void onChannelDelete(ChannelDeleteEvent event) {
        if (event.isFromGuild()) {
            work.start(() -> lost(event));
        }
    }

    private void lost(ChannelDeleteEvent event) {
        var server = event.getGuild().getIdLong();
        var channel = event.getChannel().getId();
        try {
            channels.lost(Names.server(server), channel);
        } catch (StoreUnavailable away) {
            work.later(LATER, () -> work.start(() -> lost(event)));
        }
    }

    private static void greet(Guild guild) {
        var setUp = Button.primary(Press.of("setup").payload(""), both("greeting.setUp", " · "));
        var joined = guild.getSelfMember().getTimeJoined().toEpochSecond();
        greetingPlace(guild)
                .ifPresent(channel ->
                        channel.sendMessage(
                                        Messages.posted(
                                                List.of(
                                                        TextDisplay.of(both("greeting", "\n\n")),
                                                        ActionRow.of(setUp))))
                                .setNonce("greeting" + joined)
                                .queue(null, Servers::ungreeted));
    }

    private static void ungreeted(Throwable failure) {
        Failures.told(log, "A server was not greeted", failure);
    }

    // Where the server itself greets, else where everybody writes.
    private static Optional<TextChannel> greetingPlace(Guild guild) {
        var system = Optional.ofNullable(guild.getSystemChannel()).filter(Servers::canWrite);
        return system.or(
                () -> guild.getTextChannels().stream().filter(Servers::canWrite).findFirst());
    }

    private static boolean canWrite(TextChannel channel) {
        return channel.getGuild()
                .getSelfMember()
                .hasPermission(channel, Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);
    }

    // Which language a server speaks Discord knows only of some; so it is said in both.
    private static String both(String key, String between) {
        return Words.in(Language.GERMAN).say(key) + between + Words.in(Language.ENGLISH).say(key);
    }
}

package dev.vitaminb.discord;

import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/** What happens to the servers that the bot is in. */
final class Servers extends ListenerAdapter {
    private final Menus menus;

    Servers(Menus menus) {
        this.menus = menus;
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        menus.check(event.getGuild());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        menus.check(event.getGuild());
    }
}

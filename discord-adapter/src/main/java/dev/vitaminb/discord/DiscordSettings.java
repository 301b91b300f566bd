package dev.vitaminb.discord;

import java.net.URI;
import java.util.Optional;

/**
 * What the operator has set for Discord.
 *
 * @param token of the bot; never shown
 * @param api another base of the REST API, such as a proxy's; up to and with its version
 * @param gateway another gateway, as a websocket's address
 * @param shards which parts of all servers this instance serves; as Discord recommends if empty
 */
public record DiscordSettings(
        String token, Optional<URI> api, Optional<URI> gateway, Optional<Shards> shards) {
    @Override
    public String toString() {
        return "DiscordSettings[api=%s, gateway=%s, shards=%s]".formatted(api, gateway, shards);
    }
}

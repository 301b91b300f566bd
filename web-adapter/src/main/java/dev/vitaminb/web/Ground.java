package dev.vitaminb.web;

import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.web.cast.Rehearsal;
import java.time.InstantSource;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * What the playground stands on; the application hands it over.
 *
 * @param connections to the Redis that keeps the transcripts and the groups
 * @param rehearsal the same bot at another time, for the sample groups' past
 */
public record Ground(
        VitaminB vitaminB,
        Vault vault,
        InstantSource clock,
        RedisConnectionFactory connections,
        Rehearsal rehearsal) {}

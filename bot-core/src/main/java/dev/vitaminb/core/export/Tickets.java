package dev.vitaminb.core.export;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.vault.Vault;
import dev.vitaminb.core.view.Block;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes and reads tickets: signed with the vault's keyed hash, so that nothing has to be kept of
 * them. Their text fits a path of an address.
 */
public final class Tickets {
    /** How long a file can be fetched. */
    public static final Duration VALID = Duration.ofMinutes(10);

    private static final Pattern FORM =
            Pattern.compile(
                    "([a-z0-9]{1,12})-([0-9]{1,9})-([a-z]{1,12})-([0-9]{1,12})-([0-9a-f]{32})");

    private final Vault vault;

    public Tickets(Vault vault) {
        this.vault = vault;
    }

    /** A file that the caller alone can fetch, within the next ten minutes. */
    public Block.File file(Scene scene, String name, String download) {
        var end = scene.now().plus(VALID).truncatedTo(ChronoUnit.SECONDS);
        return new Block.File(
                name,
                write(new Ticket(scene.snapshot().group(), scene.caller().id(), download, end)));
    }

    private String write(Ticket ticket) {
        var text =
                "%s-%d-%s-%d"
                        .formatted(
                                ticket.group(),
                                ticket.member().number(),
                                ticket.download(),
                                ticket.end().getEpochSecond());
        return text + "-" + signature(ticket.group(), text);
    }

    /** What a text that came back lets its bearer fetch; empty if it is none of ours. */
    Optional<Ticket> read(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var group = new GroupId(parts.group(1));
        var signed = text.substring(0, text.lastIndexOf('-'));
        return isEqual(signature(group, signed), parts.group(5))
                ? Optional.of(
                        new Ticket(
                                group,
                                new MemberId(Integer.parseInt(parts.group(2))),
                                parts.group(3),
                                Instant.ofEpochSecond(Long.parseLong(parts.group(4)))))
                : Optional.empty();
    }

    // How much of it is right must not show in the time it takes.
    private static boolean isEqual(String signature, String given) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(GroupId group, String text) {
        return vault.token(group.code(), "ticket " + text);
    }
}

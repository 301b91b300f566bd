package dev.vitaminb.web.transcript;

import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.script.RedisScript;

/** The transcripts in Redis, each message sealed under its group's code. */
public final class RedisTranscripts implements Transcripts {
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> POST = script("post");

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> EDIT = script("edit");

    private static final String LABEL = "web message";
    private static final byte SPACE = ' ';

    private final RedisScripts redis;
    private final Vault vault;
    private final Directory directory;
    private final Stage stage;
    private final Bell bell;
    private final Codec codec = new Codec();

    public RedisTranscripts(
            RedisConnectionFactory connections,
            Vault vault,
            Directory directory,
            Stage stage,
            Bell bell) {
        this.redis = new RedisScripts(connections);
        this.vault = vault;
        this.directory = directory;
        this.stage = stage;
        this.bell = bell;
    }

    @Override
    public long post(Room room, String nonce, Content content) {
        var posted =
                redis.run(
                        POST,
                        List.of(key(room), key(room) + ":nonces", revisionKey(room.cast())),
                        List.of(
                                RedisScripts.bytes(vault.token(group(room), "nonce " + nonce)),
                                seal(room, content),
                                RedisScripts.bytes(KEPT)),
                        true);
        bell.ring(room.cast());
        return RedisScripts.number(posted.getFirst());
    }

    @Override
    public boolean edit(Room room, long number, Content content) {
        // The moment it was posted stays.
        var present = find(room, number);
        if (present.isEmpty()) {
            return false;
        }
        var sealed = vault.seal(group(room), LABEL, codec.write(present.get().at(), content));
        var edited =
                redis.run(
                        EDIT,
                        List.of(key(room), revisionKey(room.cast())),
                        List.of(RedisScripts.bytes(number), sealed),
                        true);
        bell.ring(room.cast());
        return RedisScripts.number(edited.getFirst()) == 1;
    }

    @Override
    public List<Message> since(Room room, long revision) {
        var all =
                redis.guarded(
                        false,
                        () -> redis.template().<String, byte[]>opsForHash().entries(key(room)));
        return all.entrySet().stream()
                .filter(entry -> Entry.revision(entry.getValue()) > revision)
                .map(entry -> open(room, Long.parseLong(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingLong(Message::number))
                .toList();
    }

    @Override
    public Optional<Message> find(Room room, long number) {
        return redis.guarded(
                        false,
                        () ->
                                Optional.ofNullable(
                                        redis.template()
                                                .<String, byte[]>opsForHash()
                                                .get(key(room), Long.toString(number))))
                .map(entry -> open(room, number, entry));
    }

    @Override
    public long revision(String cast) {
        return redis.guarded(
                        false,
                        () ->
                                Optional.ofNullable(
                                        redis.template().opsForValue().get(revisionKey(cast))))
                .map(RedisScripts::number)
                .orElse(0L);
    }

    @Override
    public void forget(String cast) {
        var rooms = ScanOptions.scanOptions().match("{web}:" + cast + ":room:*").count(500).build();
        redis.guarded(
                true,
                () -> {
                    try (var keys = redis.template().scan(rooms)) {
                        return redis.template().delete(keys.stream().toList());
                    }
                });
        bell.ring(cast);
    }

    private byte[] seal(Room room, Content content) {
        return vault.seal(group(room), LABEL, codec.write(stage.now(room.cast()), content));
    }

    private Message open(Room room, long number, byte[] entry) {
        var stored = codec.read(vault.open(group(room), LABEL, Entry.sealed(entry)));
        return new Message(number, Entry.revision(entry), stored.at(), stored.content());
    }

    private String group(Room room) {
        return directory.at(Room.of(room.cast()).address()).code();
    }

    private static String key(Room room) {
        return "{web}:" + room.cast() + ":room:" + room.persona();
    }

    private static String revisionKey(String cast) {
        return "{web}:" + cast + ":revision";
    }

    @SuppressWarnings("rawtypes")
    private static RedisScript<List> script(String name) {
        return RedisScript.of(
                new ClassPathResource("dev/vitaminb/web/transcript/" + name + ".lua"), List.class);
    }

    /** The parts of what the scripts store: {@code <revision> <nonce> <sealed>}. */
    private static final class Entry {
        static long revision(byte[] entry) {
            return Long.parseLong(new String(entry, 0, space(entry, 0), StandardCharsets.US_ASCII));
        }

        static byte[] sealed(byte[] entry) {
            return Arrays.copyOfRange(entry, space(entry, space(entry, 0) + 1) + 1, entry.length);
        }

        private static int space(byte[] entry, int from) {
            int at = from;
            while (entry[at] != SPACE) {
                at++;
            }
            return at;
        }
    }
}

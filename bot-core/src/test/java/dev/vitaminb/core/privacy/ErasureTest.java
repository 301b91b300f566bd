package dev.vitaminb.core.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vitaminb.core.Club;
import dev.vitaminb.core.TestRedis;
import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.ledger.RedisContent;
import dev.vitaminb.core.ledger.RedisScripts;
import dev.vitaminb.core.vault.VaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;

/** Of somebody who leaves nothing can be found any more, even by whoever holds the secret. */
class ErasureTest {
    /** What only Zwetschge wrote, was told, or is called and known by. */
    private static final List<String> TELLING =
            List.of(
                    "zwetschge",
                    "fagott",
                    "molch",
                    "lurch",
                    "unke",
                    "grotte",
                    "kropf",
                    "quitte",
                    "wattwurm",
                    "pirol",
                    "specht",
                    "dachs",
                    "igel",
                    "hamster",
                    "marder",
                    "luchs");

    private final RedisScripts redis = new RedisScripts(TestRedis.connections());

    /** A value in Redis, its bytes as ISO 8859-1, and as whoever holds the secret reads it. */
    private record Found(String key, String field, String raw, String read) {
        boolean tells(String word) {
            return (key + " " + field + " " + read).toLowerCase(Locale.ROOT).contains(word);
        }

        boolean tells() {
            return TELLING.stream().anyMatch(this::tells);
        }
    }

    @Test
    void nothingIsLeftOfSomebodyWhoLeaves() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        root.addAppender(logged);
        var level = root.getLevel();
        root.setLevel(Level.INFO);
        try (var club = Club.of(Preset.REFERRAL)) {
            var zwetschge = aFullLife(club);
            var before = everything(club);
            assertThat(words(before)).containsExactlyInAnyOrderElementsOf(TELLING);
            var sealed = before.stream().filter(Found::tells).map(Found::raw).toList();
            assertThat(inTheFile(sealed)).isEqualTo(sealed.size());

            zwetschge.calls("leave", Map.of("sure", "YES"));
            assertThat(zwetschge.reads()).contains("I have forgotten");

            assertThat(words(everything(club))).isEmpty();
            assertThat(inClear()).isEmpty();
            rewriteTheFile();
            await().atMost(Duration.ofSeconds(20)).until(() -> inTheFile(sealed) == 0);
            nobodyFindsThem(club);
            assertThat(logged.list)
                    .noneMatch(event ->
                            TELLING.stream()
                                    .anyMatch(
                                            event.getFormattedMessage().toLowerCase(Locale.ROOT)
                                                    ::contains));
        } finally {
            root.detachAppender(logged);
            root.setLevel(level);
        }
    }

    /** The numbers of others, and what they are still at work on, stay. */
    private static void nobodyFindsThem(Club club) {
        var ben = club.member("Ben");
        assertThat(ben.calls("who", Map.of("text", "Who tunes harps?")).reads())
                .contains("nobody’s profile fits");
        assertThat(ben.calls("members").reads()).doesNotContain("Zwetschge");
        assertThat(ben.calls("requests", Map.of("which", "ALL")).reads())
                .contains("The words of this wish have been deleted", "a former member");
        assertThat(ben.calls("referrals").reads()).contains("Elster");
        assertThat(ben.calls("me", Map.of("period", "ALL")).reads()).contains("helped once");
        club.homeReads(text -> text.contains("The words of this wish have been deleted"));
    }

    private static Club.Persona aFullLife(Club club) {
        var ben = club.helper("Ben", "Sells bicycles");
        var self = club.helper("Zwetschge", "Plays the Fagott");
        self.calls("profile", Map.of("does", "Tunes harps; plays the Fagott", "city", "Luchs"));
        // Solved, with a note, and with what a helper told in private.
        self.calls("request", Map.of("text", "Looking for a cage for my Molch"));
        ben.calls("pledge", Map.of("request", "1", "how", "KNOW_SOMEONE", "who", "Uncle Grotte"));
        self.receives(text -> text.contains("Grotte"));
        self.calls("solved", Map.of("request", "1", "helpers", "Ben", "note", "Fine for the Unke"));
        self.calls("request", Map.of("text", "Open until I go: a Hamster wheel"));
        ben.calls("request", Map.of("text", "Who has a spare bicycle pump?"));
        self.calls("pledge", Map.of("request", "3", "how", "KNOW_SOMEONE", "who", "Aunt Lurch"));
        ben.calls("request", Map.of("text", "Who can repair a wheel with me?"));
        self.calls("pledge", Map.of("request", "4", "how", "KNOW_SOMEONE", "who", "Mrs Marder"));
        ben.calls("solved", Map.of("request", "4", "helpers", "Zwetschge", "note", "It rolls"));
        self.calls("thanks", Map.of("to", "Ben", "for", "the Kropf"));
        self.calls("thanks", Map.of("to", "Ben", "for", "the Kropf"));
        ben.calls("thanks", Map.of("to", "Zwetschge", "for", "the Quitte"));
        self.calls("refer", referral("Ben", "A bicycle for Mr Wattwurm"));
        ben.calls("referral.step", Map.of("referral", "1", "to", "DECLINED", "why", "Too small"));
        ben.calls("refer", referral("Zwetschge", "A concert for Mr Pirol"));
        self.receives(text -> text.contains("Pirol"));
        self.calls("referral.step", Map.of("referral", "2", "to", "DECLINED", "why", "A Specht"));
        self.calls("refer", referral("Ben", "A bicycle for Mr Elster"));
        ben.calls("referral.step", Map.of("referral", "3", "to", "ACCEPTED"));
        self.inPrivate().says("A draft about my Dachs, for my eyes only");
        self.inPrivate().calls("who", Map.of("text", "Who knows an Igel nearby?"));
        self.calls("settings", Map.of("asks", "YES"));
        club.homeReads(text -> text.contains("Quitte") && text.contains("Hamster"));
        ben.receives(text -> text.contains("Marder"));
        assertThat(ben.calls("who", Map.of("text", "Who tunes harps?")).reads())
                .contains("Zwetschge");
        return self;
    }

    private static Map<String, String> referral(String to, String about) {
        return Map.of("to", to, "about", about, "agreed", "AGREED", "contact", about);
    }

    private static Set<String> words(List<Found> found) {
        var words = new TreeSet<String>();
        TELLING.stream()
                .filter(word -> found.stream().anyMatch(each -> each.tells(word)))
                .forEach(words::add);
        return words;
    }

    /** What stands in the clear anywhere in Redis, other groups included. */
    private static Map<String, List<String>> inClear() {
        var found = new TreeMap<String, List<String>>();
        new RedisContent(TestRedis.connections())
                .of("")
                .forEach((key, values) ->
                        values.stream()
                                .filter(value ->
                                        TELLING.stream()
                                                .anyMatch(value.toLowerCase(Locale.ROOT)::contains))
                                .forEach(value ->
                                        found.computeIfAbsent(key, k -> new ArrayList<>())
                                                .add(value)));
        return found;
    }

    /** Every field of every hash of the group, opened if it is sealed. */
    private List<Found> everything(Club club) {
        var group = club.group().code();
        var all = new ArrayList<Found>();
        RedisCallback<Boolean> look =
                connection -> {
                    var keys =
                            connection.keyCommands().keys(("*:g:" + group + ":*").getBytes(UTF_8));
                    for (var key : Objects.requireNonNull(keys)) {
                        if (connection.keyCommands().type(key) == DataType.HASH) {
                            addHash(connection, key, group, all);
                        }
                    }
                    return true;
                };
        redis.template().execute(look);
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }

    private static void addHash(
            RedisConnection connection, byte[] key, String group, List<Found> all) {
        var name = new String(key, UTF_8);
        var kind = name.substring(name.lastIndexOf(':') + 1);
        var hash = Objects.requireNonNull(connection.hashCommands().hGetAll(key));
        hash.forEach((field, value) -> {
            var id = new String(field, UTF_8);
            var label = kind.equals("posted") ? "posted " + id : kind + "." + id;
            all.add(new Found(name, id, new String(value, ISO_8859_1), read(group, label, value)));
        });
    }

    private static String read(String group, String label, byte[] value) {
        try {
            return new String(Club.VAULT.open(group, label, value), UTF_8);
        } catch (VaultException notSealed) {
            return new String(value, UTF_8);
        }
    }

    private void rewriteTheFile() {
        RedisCallback<Boolean> rewrite =
                connection -> {
                    connection.serverCommands().bgReWriteAof();
                    return true;
                };
        redis.template().execute(rewrite);
    }

    /** How many of these values stand in the append-only file. */
    private long inTheFile(List<String> values) {
        var file = appendOnlyFile();
        return values.stream().filter(file::contains).count();
    }

    private String appendOnlyFile() {
        RedisCallback<Path> place =
                connection -> {
                    var server = connection.serverCommands();
                    // Else the rewritten file is packed, and nothing could be found in it anyway.
                    server.setConfig("aof-use-rdb-preamble", "no");
                    return Path.of(
                            Objects.requireNonNull(server.getConfig("dir")).getProperty("dir"),
                            Objects.requireNonNull(server.getConfig("appenddirname"))
                                    .getProperty("appenddirname"));
                };
        var content = new StringBuilder();
        try (var files = Files.list(Objects.requireNonNull(redis.template().execute(place)))) {
            for (var file : files.toList()) {
                // A file of before the rewrite may go while it is looked at.
                if (Files.exists(file)) {
                    content.append(Files.readString(file, ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toString();
    }
}

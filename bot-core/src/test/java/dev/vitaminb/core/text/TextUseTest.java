package dev.vitaminb.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.core.charter.Preset;
import dev.vitaminb.core.charter.Purpose;
import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.command.ChoiceType;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Measure;
import dev.vitaminb.core.matching.Reason;
import dev.vitaminb.core.member.Preferences;
import dev.vitaminb.core.member.Role;
import dev.vitaminb.core.request.Effort;
import dev.vitaminb.core.request.Pledge;
import dev.vitaminb.core.request.Request;
import dev.vitaminb.core.tally.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text that the code asks for is there, and every text that is there is asked for. */
class TextUseTest {
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-zA-Z_]+)+");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}\\p{N}])/([\\p{L}]+)");

    // Discord's limits.
    private static final Pattern SLASH_NAME = Pattern.compile("[-_\\p{Ll}\\p{N}]{1,32}");
    private static final int LONGEST_DESCRIPTION = 100;
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_HINT = 100;

    /** Texts by constants, which a compiler does not see. */
    private static final Map<String, Class<? extends Enum<?>>> BY_CONSTANT =
            Map.ofEntries(
                    Map.entry("kind", RequestKind.class),
                    Map.entry("purpose", Purpose.class),
                    Map.entry("effort", Effort.class),
                    Map.entry("measure", Measure.class),
                    Map.entry("period", Period.class),
                    Map.entry("language", Language.class),
                    Map.entry("voice", Voice.class),
                    Map.entry("charter.preset", Preset.class),
                    Map.entry("settings.asks", Preferences.Asks.class),
                    Map.entry("mute", Preferences.Voiced.class),
                    Map.entry("pledge.how", Pledge.How.class),
                    Map.entry("pledge.done", Pledge.How.class),
                    Map.entry("notice.pledged", Pledge.How.class),
                    Map.entry("request.notOpen", Request.Stage.class),
                    Map.entry("requests.detail", Request.Stage.class),
                    Map.entry("match.reason", Reason.Source.class),
                    Map.entry("tally.heading", Period.class),
                    Map.entry("me.heading", Period.class),
                    Map.entry("export.kind", EntryKind.class),
                    Map.entry("export.role", Role.class));

    private static final Set<String> KEYS = Bundles.of(Voice.ENGLISH).keySet();
    private static final Set<String> LITERALS = Bundles.literals();
    private static final List<CommandSpec> COMMANDS =
            Bundles.catalogue().all().stream().map(Command::spec).toList();

    @Test
    void everyKeyInTheSourcesIsThere() {
        var paths = new HashSet<String>();
        COMMANDS.forEach(spec -> paths.add(spec.path()));
        var missing = new TreeSet<String>();
        for (var literal : LITERALS) {
            boolean family = KEYS.stream().anyMatch(key -> key.startsWith(literal + "."));
            if (KEY.matcher(literal).matches()
                    && startsLikeAKey(literal)
                    && !KEYS.contains(literal)
                    && !paths.contains(literal)
                    && !family) {
                missing.add(literal);
            }
            if (literal.matches("[a-z]+(\\.[a-zA-Z]+)*\\.")
                    && KEYS.stream().noneMatch(key -> key.startsWith(literal))) {
                missing.add(literal);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean startsLikeAKey(String literal) {
        var first = literal.substring(0, literal.indexOf('.') + 1);
        return KEYS.stream().anyMatch(key -> key.startsWith(first));
    }

    @Test
    void everyKeyIsAskedFor() {
        var asked = new HashSet<>(LITERALS);
        for (var spec : COMMANDS) {
            asked.addAll(byDeclaration(spec));
        }
        BY_CONSTANT.forEach((prefix, type) -> {
            for (var constant : type.getEnumConstants()) {
                asked.add(prefix + "." + constant.name());
            }
        });
        for (var preset : Preset.values()) {
            asked.add("declined." + preset + ".rule");
            asked.add("declined." + preset + ".instead");
        }
        var unused = new TreeSet<>(KEYS);
        unused.removeIf(asked::contains);
        unused.removeIf(TextUseTest::isMadeUpFromAPrefix);
        assertThat(unused).isEmpty();
    }

    /** Of enums that their package keeps to itself: {@code "thanks." + counting}. */
    private static boolean isMadeUpFromAPrefix(String key) {
        return LITERALS.stream()
                .filter(literal -> literal.endsWith(".") && key.startsWith(literal))
                .map(literal -> key.substring(literal.length()))
                .anyMatch(rest -> rest.matches("[A-Z][A-Z_]*(\\.ranked)?"));
    }

    private static Set<String> byDeclaration(CommandSpec spec) {
        var keys = new HashSet<String>();
        if (spec.isListed()) {
            keys.add(spec.path() + ".name");
            keys.add(spec.path() + ".description");
        }
        if (!spec.shown().isEmpty()) {
            keys.add(spec.path() + ".title");
            keys.add(spec.path() + ".submit");
        }
        if (spec.effect() == CommandSpec.Effect.CREATES) {
            keys.add(spec.path() + ".repeated");
        }
        for (var param : spec.params()) {
            for (var what : List.of("name", "label", "hint")) {
                var own = spec.path() + "." + param.name() + "." + what;
                keys.add(KEYS.contains(own) ? own : "param." + param.name() + "." + what);
            }
            if (param.type() instanceof ChoiceType<?>(var prefix, var all, _)) {
                all.forEach(constant -> keys.add(prefix + "." + constant.name()));
            }
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource
    void everyConstantThatIsSaidHasAText(Voice voice) {
        var expected = new TreeSet<String>();
        BY_CONSTANT.forEach((prefix, type) -> {
            for (var constant : type.getEnumConstants()) {
                expected.add(prefix + "." + constant.name());
            }
        });
        for (var spec : COMMANDS) {
            for (var param : spec.params()) {
                if (param.type() instanceof ChoiceType<?>(var prefix, var all, _)) {
                    all.forEach(constant -> expected.add(prefix + "." + constant.name()));
                }
            }
        }
        // Which of the two forms of a profile is meant is never said.
        expected.removeIf(key -> key.startsWith("profile.form."));
        assertThat(Texts.in(voice).keys()).containsAll(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandHasANameAndADescriptionThatPlatformsTake(Voice voice) {
        var texts = Texts.in(voice);
        for (var spec : COMMANDS) {
            if (spec.isListed()) {
                assertThat(texts.say(spec.path() + ".name")).matches(SLASH_NAME);
                assertThat(texts.say(spec.path() + ".description"))
                        .as(spec.path())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(LONGEST_DESCRIPTION);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyParameterThatPeopleSeeHasANameAndALabelThatPlatformsTake(Voice voice) {
        for (var spec : COMMANDS) {
            var names = new ArrayList<String>();
            for (var param : spec.shown()) {
                var name = of(spec, param, "name", voice);
                assertThat(name).as("%s %s", spec.path(), param.name()).matches(SLASH_NAME);
                names.add(name);
                assertThat(of(spec, param, "label", voice))
                        .as("%s %s", spec.path(), param.name())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(LONGEST_LABEL);
                assertThat(of(spec, param, "hint", voice))
                        .as("%s %s", spec.path(), param.name())
                        .hasSizeLessThanOrEqualTo(LONGEST_HINT);
            }
            assertThat(names).as(spec.path()).doesNotHaveDuplicates();
        }
    }

    private static String of(CommandSpec spec, Param<?> param, String what, Voice voice) {
        var texts = Bundles.of(voice);
        var shared = texts.getOrDefault("param." + param.name() + "." + what, "");
        return texts.getOrDefault(spec.path() + "." + param.name() + "." + what, shared);
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandThatMayAskHasATitleThatPlatformsTake(Voice voice) {
        var texts = Texts.in(voice);
        for (var spec : COMMANDS) {
            if (spec.isListed() && spec.shown().stream().anyMatch(Param::isRequired)) {
                assertThat(texts.has(spec.path() + ".title")).as(spec.path() + ".title").isTrue();
            }
            if (texts.has(spec.path() + ".title")) {
                assertThat(texts.say(spec.path() + ".title"))
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(LONGEST_TITLE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandThatATextNamesCanBeTypedLikeThat(Voice voice) {
        var wrong = new TreeMap<String, String>();
        var names = new HashSet<String>();
        COMMANDS.stream()
                .filter(CommandSpec::isListed)
                .forEach(spec -> names.add(Texts.in(voice).say(spec.path() + ".name")));
        Bundles.of(voice)
                .forEach((key, text) -> {
                    var named = COMMAND.matcher(text);
                    while (named.find()) {
                        if (!names.contains(named.group(1))) {
                            wrong.put(key, "/" + named.group(1));
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }
}

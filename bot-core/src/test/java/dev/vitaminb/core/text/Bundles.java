package dev.vitaminb.core.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import dev.vitaminb.core.Club;
import dev.vitaminb.core.VitaminB;
import dev.vitaminb.core.command.Catalogue;
import dev.vitaminb.core.command.Undoable;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.export.Tickets;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.matching.LuceneMatching;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.people.Invitations;
import dev.vitaminb.core.request.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The bundles as they stand in the files, and who uses what. */
final class Bundles {
    static final List<String> ALL = List.of("de", "de_du", "de_sie", "en");

    /** The words and nothing else: no line or block of comment. */
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m:^\\s*//.*$)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private Bundles() {}

    static Map<String, String> of(String bundle) {
        var texts = new TreeMap<String, String>();
        Texts.read(bundle).forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    static Map<String, String> of(Voice voice) {
        var texts = new TreeMap<String, String>();
        voice.bundles().forEach(bundle -> texts.putAll(of(bundle)));
        return texts;
    }

    /** The arguments of a pattern, by name, with how they are written. */
    static Map<String, ArgType> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        var arguments = new TreeMap<String, ArgType>();
        for (int i = 0; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                arguments.merge(
                        parsed.getSubstring(parsed.getPart(i + 1)),
                        part.getArgType(),
                        (one, other) -> one == ArgType.NONE ? other : one);
            }
        }
        return arguments;
    }

    /** Every text in quotes in the sources. */
    static Set<String> literals() {
        var literals = new TreeSet<String>();
        for (var source : sources()) {
            var found = LITERAL.matcher(COMMENT.matcher(source).replaceAll(""));
            while (found.find()) {
                literals.add(found.group(1));
            }
        }
        return literals;
    }

    private static List<String> sources() {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    static Catalogue catalogue() {
        return VitaminB.catalogue(
                new VitaminB.Needs(
                        new LuceneMatching(Requests.pastHelps(), 1_000),
                        (group, from, to) -> {
                            throw new IllegalStateException("Nobody counts here");
                        },
                        group -> List.of(),
                        new Undoables() {
                            @Override
                            public Optional<Undoable> of(MemberId member, GroupId group) {
                                return Optional.empty();
                            }

                            @Override
                            public List<Undoable> in(GroupId group) {
                                return List.of();
                            }
                        },
                        (person, group) -> "nobody",
                        Admissions.FREE,
                        new Invitations(Club.VAULT, () -> ""),
                        new Tickets(Club.VAULT),
                        List.of()));
    }
}

package dev.vitaminb.core.charter;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A group's culture: which kinds and numbers exist. Immutable; a change is a new number, and open
 * things keep the charter they were made under.
 *
 * @param number 1 for the group's first charter
 * @param preset what it was made from; its texts are used
 * @param kinds what may be asked for
 * @param verbs what members do with each other by the bot at all
 * @param openRequests how many requests a member may have open at once
 * @param requestDays how many days a request lives unless the requester says otherwise
 * @param advance how many requests a newcomer posts before anything is expected of them
 * @param newcomerWeeks for how many weeks after joining somebody is a newcomer
 * @param retention how long words are kept once a thing is closed
 * @param rule the club's own sentence on why some kinds are declined; empty for the preset's
 * @param instead the club's own sentence on what to ask for instead; empty for the preset's
 */
@RecordBuilder
public record Charter(
        int number,
        Preset preset,
        Set<RequestKind> kinds,
        Set<Verb> verbs,
        Ranks ranks,
        int openRequests,
        int requestDays,
        int advance,
        int newcomerWeeks,
        Retention retention,
        String rule,
        String instead) {
    static final int USUAL_NEWCOMER_WEEKS = 12;

    public Charter {
        kinds = Set.copyOf(kinds);
        verbs = Set.copyOf(verbs);
        // What older charters do not say yet is as the preset has it.
        newcomerWeeks = newcomerWeeks == 0 ? USUAL_NEWCOMER_WEEKS : newcomerWeeks;
        rule = Objects.requireNonNullElse(rule, "");
        instead = Objects.requireNonNullElse(instead, "");
    }

    /** Whether no words are kept at all: what is said in such a group stays in its room. */
    public boolean isSealed() {
        return verbs.isEmpty();
    }

    /** The same charter under the next number, with what was chosen in the form on its rules. */
    public Charter with(Set<RequestKind> chosen, Ranks shown, int mostOpen, int days) {
        return CharterBuilder.builder(this)
                .number(number + 1)
                .kinds(chosen)
                .ranks(shown)
                .openRequests(mostOpen)
                .requestDays(days)
                .build();
    }

    /** The same charter under the next number, which declines in the club's own words. */
    public Charter saying(String ownRule, String ownInstead) {
        return CharterBuilder.builder(this)
                .number(number + 1)
                .rule(ownRule)
                .instead(ownInstead)
                .build();
    }

    /** The same charter under the next number, under which words are kept as long. */
    public Charter keeping(Retention chosen) {
        return CharterBuilder.builder(this).number(number + 1).retention(chosen).build();
    }

    /**
     * The same charter under the next number, trusting newcomers for as long with as many requests.
     */
    public Charter advancing(int requests, int weeks) {
        return CharterBuilder.builder(this)
                .number(number + 1)
                .advance(requests)
                .newcomerWeeks(weeks)
                .build();
    }

    /** The same charter under the next number, with a verb or without. */
    public Charter switching(Verb verb) {
        var chosen = EnumSet.noneOf(Verb.class);
        chosen.addAll(verbs);
        if (!chosen.remove(verb)) {
            chosen.add(verb);
        }
        return CharterBuilder.builder(this).number(number + 1).verbs(chosen).build();
    }

    /** Whether members do this here by the bot. */
    public boolean has(Verb verb) {
        return verbs.contains(verb);
    }

    /** Whether a purpose is declined, so that it must be known before a request is posted. */
    public boolean declines() {
        return Arrays.stream(Purpose.values()).anyMatch(this::declines);
    }

    /** Whether a purpose is declined altogether. */
    public boolean declines(Purpose purpose) {
        return purpose.kinds().stream().noneMatch(kinds::contains);
    }

    /** The usual kind of a purpose in this charter; empty if the purpose is declined. */
    public Optional<RequestKind> usual(Purpose purpose) {
        return purpose.kinds().stream().filter(kinds::contains).findFirst();
    }

    /** The kinds that may be asked for, in their order. */
    public List<RequestKind> kindsInOrder() {
        return Arrays.stream(RequestKind.values()).filter(kinds::contains).toList();
    }
}

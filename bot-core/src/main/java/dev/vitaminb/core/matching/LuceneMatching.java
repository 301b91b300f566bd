package dev.vitaminb.core.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.matching.GroupIndex.Clause;
import dev.vitaminb.core.matching.Reason.Nearness;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Matching by words: what a member does, can help with and has helped with before, read in German
 * and English; nearness as a boost.
 */
public final class LuceneMatching implements Matching {
    private static final double NEAR_BOOST = 1.15;
    private static final int CANDIDATES = 50;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /**
     * How much telling a member's best phrase must have in common with the text: about one word
     * that few others in the group use.
     */
    private static final double FITS = 0.35;

    /** What is much worse than the best does not fit. */
    private static final double WORTH_NAMING = 0.3;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final Words words = new Words();
    private final PastHelps pastHelps;
    private final Cache<GroupId, GroupIndex> indexes;

    /**
     * @param cacheBytes about how much memory the indexes may take
     */
    public LuceneMatching(PastHelps pastHelps, long cacheBytes) {
        this.pastHelps = pastHelps;
        this.indexes =
                Caffeine.newBuilder()
                        .maximumWeight(cacheBytes)
                        // Of a group that nobody looks at no words stay in memory.
                        .expireAfterAccess(FORGOTTEN_AFTER)
                        .scheduler(Scheduler.systemScheduler())
                        .weigher((GroupId group, GroupIndex index) -> index.weight())
                        .build();
    }

    @Override
    public List<Match> find(Snapshot group, Question question) {
        return find(group, question, member -> canBeSuggested(member, question));
    }

    @Override
    public boolean couldHelp(Snapshot group, Question question, MemberId self) {
        return find(
                        group,
                        question,
                        member -> member.id().equals(self) || canBeSuggested(member, question))
                .stream()
                .anyMatch(match -> match.member().equals(self));
    }

    private List<Match> find(Snapshot group, Question question, Predicate<Member> counts) {
        var index = index(group);
        var meant = new HashMap<String, Float>();
        for (var word : words.of(question.text())) {
            index.meant(word).forEach((known, weight) -> meant.merge(known, weight, Math::max));
        }
        if (meant.isEmpty()) {
            return List.of();
        }
        var members = Members.in(group);
        var matches =
                index.search(meant, CANDIDATES).stream()
                        .flatMap(found ->
                                members
                                        .find(found.member())
                                        .filter(counts)
                                        .flatMap(member ->
                                                match(
                                                        index, found, member, meant, members,
                                                        question))
                                        .stream())
                        .sorted(
                                Comparator.comparingDouble(Match::score)
                                        .reversed()
                                        .thenComparing(Match::member))
                        .toList();
        return matches.stream()
                .filter(match -> match.score() >= WORTH_NAMING * matches.getFirst().score())
                .limit(question.most())
                .toList();
    }

    /** Forgets every cached index. */
    public void forget() {
        indexes.invalidateAll();
    }

    /** Forgets a group that is no more. */
    public void forget(GroupId group) {
        indexes.invalidate(group);
    }

    private GroupIndex index(Snapshot group) {
        long version = Math.max(group.changed(Members.KIND), pastHelps.changed(group));
        var present = indexes.getIfPresent(group.group());
        if (present != null && present.version() == version) {
            return present;
        }
        var built = GroupIndex.build(group, pastHelps.in(group), words, version);
        indexes.put(group.group(), built);
        return built;
    }

    private static boolean canBeSuggested(Member member, Question question) {
        return member.isHere()
                && !member.isInNoChat()
                && !member.isMuted()
                && !member.isLeftOut()
                && !member.profile().pausedOn(question.today())
                && !member.id().equals(question.asker())
                && !question.without().contains(member.id());
    }

    private static Optional<Match> match(
            GroupIndex index,
            GroupIndex.Found found,
            Member member,
            Map<String, Float> meant,
            Members members,
            Question question) {
        Clause best = null;
        double most = 0;
        for (var clause : index.clauses(member.id())) {
            double common = common(index, clause, meant);
            if (common > most) {
                most = common;
                best = clause;
            }
        }
        if (best == null || most < FITS) {
            return Optional.empty();
        }
        var near = nearness(member, members, question);
        return Optional.of(
                new Match(
                        member.id(),
                        found.score() * (near == Nearness.NEAR ? NEAR_BOOST : 1),
                        new Reason(best.source(), best.text(), near)));
    }

    private static double common(GroupIndex index, Clause clause, Map<String, Float> meant) {
        // The two readings of one word must not count twice.
        var counted = new HashMap<String, Double>();
        for (var word : clause.words()) {
            var weight = meant.get(word);
            if (weight != null) {
                var start = word.substring(0, Math.min(4, word.length()));
                counted.merge(start, weight * index.telling(word), Math::max);
            }
        }
        return counted.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Nearness nearness(Member member, Members members, Question question) {
        var city = spaced(member.profile().city());
        if (city.isBlank()) {
            return Nearness.UNKNOWN;
        }
        var askersCity =
                members.find(question.asker())
                        .map(asker -> spaced(asker.profile().city()))
                        .orElse("");
        return city.equals(askersCity) || spaced(question.text()).contains(city)
                ? Nearness.NEAR
                : Nearness.UNKNOWN;
    }

    /** The words of a text in small letters, each between spaces. */
    private static String spaced(String text) {
        return " "
                + NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip()
                + " ";
    }
}

package dev.vitaminb.core.matching;

import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.matching.Reason.Source;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What is known about the members of one group, indexed in memory by Lucene; immutable once built.
 */
final class GroupIndex {
    private static final Pattern CLAUSES =
            Pattern.compile("[;\\n•|]|(?<=[\\p{L})]{2})[.!?](?:\\s|$)|,(?=\\s)");
    private static final int SHORTEST_PART = 5;
    private static final float PART_WEIGHT = 0.6f;
    private static final int LONGEST_REASON = 90;

    /** Where most share a trade, two of its words together still tell something. */
    private static final double LEAST_TELLING = 0.18;

    private static final Pattern LEADING =
            Pattern.compile(
                    "^(?:(?:und|oder|auch|vor allem|and|or|also)\\b[\\s:,]*)+",
                    Pattern.CASE_INSENSITIVE);

    /** Looked for in every source, they stay within the clauses that Lucene takes. */
    private static final int MOST_WORDS =
            IndexSearcher.getMaxClauseCount() / Source.values().length;

    private final IndexSearcher searcher;
    private final Map<MemberId, List<Clause>> clauses;
    private final TreeSet<String> vocabulary;
    private final Map<String, Integer> frequency;
    private final long version;

    /** A phrase of what is known about a member, and its words. */
    record Clause(Source source, String text, Set<String> words) {}

    /** A member found, with the score of the text alone. */
    record Found(MemberId member, float score) {}

    private GroupIndex(IndexSearcher searcher, Map<MemberId, List<Clause>> clauses, long version) {
        this.searcher = searcher;
        this.clauses = clauses;
        this.version = version;
        this.frequency = new HashMap<>();
        for (var known : clauses.values()) {
            var words = new TreeSet<String>();
            known.forEach(clause -> words.addAll(clause.words()));
            words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        this.vocabulary = new TreeSet<>(frequency.keySet());
    }

    static GroupIndex build(
            Snapshot group, List<PastHelps.PastHelp> past, Words words, long version) {
        var clauses = new LinkedHashMap<MemberId, List<Clause>>();
        for (var member : Members.in(group).here()) {
            clauses.put(member.id(), clauses(member, words));
        }
        for (var help : past) {
            var known = clauses.get(help.helper());
            if (known != null) {
                known.add(
                        new Clause(
                                Source.PAST_HELP,
                                Integer.toString(help.request()),
                                words.of(help.text())));
            }
        }
        try {
            // Only the searcher keeps it: the memory goes when the index does.
            var directory = new ByteBuffersDirectory();
            try (var writer =
                    new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
                for (var member : clauses.entrySet()) {
                    writer.addDocument(document(member.getKey(), member.getValue()));
                }
            }
            return new GroupIndex(
                    new IndexSearcher(DirectoryReader.open(directory)), clauses, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(MemberId member, List<Clause> clauses) {
        var document = new Document();
        document.add(new StoredField("member", member.number()));
        for (var clause : clauses) {
            document.add(
                    new TextField(
                            clause.source().name(),
                            String.join(" ", clause.words()),
                            Field.Store.NO));
        }
        return document;
    }

    private static List<Clause> clauses(Member member, Words words) {
        var profile = member.profile();
        var clauses = new ArrayList<Clause>();
        add(Source.HELPS_WITH, profile.helpsWith(), words, clauses);
        add(Source.DOES, profile.does(), words, clauses);
        add(Source.INDUSTRY, profile.industry(), words, clauses);
        return clauses;
    }

    private static void add(Source source, String text, Words words, List<Clause> clauses) {
        for (var part : CLAUSES.split(text, -1)) {
            var phrase = LEADING.matcher(part.strip()).replaceFirst("");
            if (!phrase.isEmpty()) {
                clauses.add(new Clause(source, shortened(phrase), words.of(phrase)));
            }
        }
    }

    private static String shortened(String phrase) {
        return phrase.codePointCount(0, phrase.length()) <= LONGEST_REASON
                ? phrase
                : phrase.substring(0, phrase.offsetByCodePoints(0, LONGEST_REASON)).strip() + "…";
    }

    long version() {
        return version;
    }

    /** About how many bytes it takes. */
    int weight() {
        return 2_000 + 1_500 * clauses.size();
    }

    /**
     * The words of the group that a word of the text means, with how surely: itself, or as part of
     * a compound.
     */
    Map<String, Float> meant(String word) {
        var meant = new TreeMap<String, Float>();
        if (vocabulary.contains(word)) {
            meant.put(word, 1f);
        }
        if (word.length() >= SHORTEST_PART) {
            for (var known : vocabulary) {
                if (!known.equals(word)
                        && known.length() >= SHORTEST_PART
                        && (known.contains(word) || word.contains(known))) {
                    meant.put(known, PART_WEIGHT);
                }
            }
        }
        return meant;
    }

    /**
     * How telling a word of the group is: 1 for one that a single member uses, little for
     * everybody's.
     */
    double telling(String word) {
        int members = Math.max(2, clauses.size());
        int uses = frequency.getOrDefault(word, members);
        return Math.max(LEAST_TELLING, Math.log((double) members / uses) / Math.log(members));
    }

    List<Found> search(Map<String, Float> weights, int most) {
        var query = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(
                        Comparator.comparingDouble((Map.Entry<String, Float> word) ->
                                -word.getValue() * telling(word.getKey())))
                .limit(MOST_WORDS)
                .forEach(word ->
                        query.add(
                                anywhere(word.getKey(), word.getValue()),
                                BooleanClause.Occur.SHOULD));
        try {
            var stored = searcher.storedFields();
            var found = new ArrayList<Found>();
            for (var hit : searcher.search(query.build(), most).scoreDocs) {
                var member = stored.document(hit.doc).getField("member").numericValue();
                if (member != null) {
                    found.add(new Found(new MemberId(member.intValue()), hit.score));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query anywhere(String word, float weight) {
        var fields = new ArrayList<Query>();
        for (var source : Source.values()) {
            fields.add(
                    new BoostQuery(
                            new TermQuery(new Term(source.name(), word)), weight * trust(source)));
        }
        return new DisjunctionMaxQuery(fields, 0.2f);
    }

    private static float trust(Source source) {
        return switch (source) {
            case HELPS_WITH -> 1.3f;
            case DOES -> 1.2f;
            case INDUSTRY -> 1.0f;
            case PAST_HELP -> 0.8f;
        };
    }

    List<Clause> clauses(MemberId member) {
        return clauses.getOrDefault(member, List.of());
    }
}

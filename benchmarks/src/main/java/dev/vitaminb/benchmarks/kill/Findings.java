package dev.vitaminb.benchmarks.kill;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was acknowledged, held against what is recorded.
 *
 * @param lost acknowledged, and not recorded
 * @param doubled recorded more than once
 * @param unasked recorded, and never sent
 */
record Findings(SortedSet<String> lost, SortedSet<String> doubled, SortedSet<String> unasked) {
    /**
     * @param recorded the names of the entries, as often as each of them is there
     */
    static Findings of(Set<String> sent, Set<String> acknowledged, Collection<String> recorded) {
        var times = new HashMap<String, Integer>();
        recorded.forEach(name -> times.merge(name, 1, Integer::sum));
        var lost = new TreeSet<>(acknowledged);
        lost.removeAll(times.keySet());
        var unasked = new TreeSet<>(times.keySet());
        unasked.removeAll(sent);
        var doubled =
                times.entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Findings(lost, doubled, unasked);
    }
}

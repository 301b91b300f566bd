package dev.vitaminb.core.view;

import java.util.List;

/**
 * A chart of bars: what a picture shows, before it is drawn.
 *
 * @param series what is compared, the first in the stronger colour
 * @param labels one below each group of bars, oldest first
 */
public record Chart(String title, List<Series> series, List<String> labels) {
    public Chart {
        series = List.copyOf(series);
        labels = List.copyOf(labels);
        for (var one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException("A chart needs one value a label");
            }
        }
    }

    /** The values of one thing that is compared; none is negative. */
    public record Series(String name, List<Long> values) {
        public Series {
            values = List.copyOf(values);
        }
    }
}

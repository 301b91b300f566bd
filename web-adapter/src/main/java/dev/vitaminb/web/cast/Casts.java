package dev.vitaminb.web.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All groups of the playground, in the order in which they are shown. */
public final class Casts {
    private static final List<String> SAMPLES = List.of("koeln", "ahrtal", "nord");

    private final List<SampleFile> samples = SAMPLES.stream().map(SampleFile::read).toList();
    private final List<Cast> all;

    public Casts() {
        var casts = new ArrayList<>(samples.stream().map(SampleFile::cast).toList());
        casts.add(OwnFile.read().cast());
        all = List.copyOf(casts);
    }

    public List<Cast> all() {
        return all;
    }

    public Optional<Cast> find(String code) {
        return all.stream().filter(cast -> cast.code().equals(code)).findFirst();
    }

    List<SampleFile> samples() {
        return samples;
    }
}

package dev.vitaminb.core.command;

import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.view.Block;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A command called with valid arguments by somebody who may. */
public record Call(
        Invocation invocation, CommandSpec spec, Scene scene, Map<String, Object> bound) {
    /** The value of a required parameter. */
    public <T> T get(Param<T> param) {
        return find(param)
                .orElseThrow(() -> new IllegalStateException("Not bound: " + param.name()));
    }

    /** The value of a parameter, if it was given. */
    // Bound values were made by the parameter's own type.
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Param<T> param) {
        return Optional.ofNullable((T) bound.get(param.name()));
    }

    /** Whether nothing was given at all. */
    public boolean isBare() {
        return bound.isEmpty();
    }

    /** Records a change; the answer is made from the outcome and ids. */
    public Step records(Change change, String outcome, Object... ids) {
        return new Step.Recording(
                change,
                new Receipt(
                        spec.path(), outcome, Arrays.stream(ids).map(String::valueOf).toList()));
    }

    /** A private sentence. */
    public Reply says(String key, Map<String, ?> arguments) {
        return Reply.said(new Block.Paragraph(scene.texts().line(key, arguments)));
    }

    /** A private sentence. */
    public Reply says(String key) {
        return says(key, Map.of());
    }

    /** The raw arguments that were given, by parameter name, as text. */
    public Map<String, String> given() {
        var given = new HashMap<String, String>();
        invocation.arguments().forEach((name, raw) -> given.put(name, scene.typed(raw)));
        return given;
    }

    /**
     * This command's form, showing these parameters with what was given or stands there already.
     */
    public Reply asks(List<Param<?>> params, Map<String, String> values) {
        return asks(params, values, Map.of());
    }

    /** The same form, saying why values were not accepted, by parameter name. */
    public Reply asks(
            List<Param<?>> params, Map<String, String> values, Map<String, String> problems) {
        return new Reply.Asked(Forms.of(spec, params, values, problems, scene));
    }

    /** Whether an argument was handed over without anything in it. */
    public boolean emptied(Param<?> param) {
        var raw = invocation.arguments().get(param.name());
        return raw != null && raw.text().isBlank();
    }

    /**
     * What a form says now: the new value, {@code empty} if it was emptied, else what stood there
     * before.
     */
    public <T> T told(Param<T> param, T before, T empty) {
        return find(param).orElseGet(() -> emptied(param) ? empty : before);
    }
}

package dev.vitaminb.core.view;

/**
 * One field of a form.
 *
 * @param name the parameter's name
 * @param hint an example or a limit in words; may be empty
 * @param value what stands in it already; may be empty
 * @param problem why the value was not accepted, in words; empty if nothing is wrong
 */
public record FormField(
        String name,
        String label,
        String hint,
        String value,
        Input input,
        boolean required,
        String problem) {}

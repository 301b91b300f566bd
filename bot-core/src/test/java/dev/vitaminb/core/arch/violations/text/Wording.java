package dev.vitaminb.core.arch.violations.text;

import dev.vitaminb.core.arch.violations.view.UsesText;
import java.util.List;

/** Uses what stands before it, as it may. */
public record Wording(List<UsesText> lines) {}

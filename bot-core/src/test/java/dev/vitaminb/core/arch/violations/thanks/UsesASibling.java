package dev.vitaminb.core.arch.violations.thanks;

import dev.vitaminb.core.arch.violations.tally.GroupManager;

/** Uses a package of its own rank. */
public record UsesASibling(GroupManager.Database database) {}

/** A group's records and history, and the one atomic step that changes them. */
@NullMarked
package dev.vitaminb.core.ledger;

import org.jspecify.annotations.NullMarked;

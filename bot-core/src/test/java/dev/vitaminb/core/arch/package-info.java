/** The house's rules, checked on the compiled classes. */
@NullMarked
package dev.vitaminb.core.arch;

import org.jspecify.annotations.NullMarked;

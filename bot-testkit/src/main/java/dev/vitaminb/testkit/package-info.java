/** What every adapter must do, and the fixtures its tests share. */
@NullMarked
package dev.vitaminb.testkit;

import org.jspecify.annotations.NullMarked;

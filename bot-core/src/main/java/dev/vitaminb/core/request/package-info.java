/** Requests, the pledges on them, and how they are solved. */
@NullMarked
package dev.vitaminb.core.request;

import org.jspecify.annotations.NullMarked;

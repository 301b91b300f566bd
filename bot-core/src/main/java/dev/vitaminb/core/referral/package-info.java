/** Opportunities passed from member to member, and what became of them. */
@NullMarked
package dev.vitaminb.core.referral;

import org.jspecify.annotations.NullMarked;

package dev.vitaminb.core.matching;

import dev.vitaminb.core.member.MemberId;

/**
 * A member who can likely help.
 *
 * @param score comparable within one answer only; higher is better
 */
public record Match(MemberId member, double score, Reason reason) {}

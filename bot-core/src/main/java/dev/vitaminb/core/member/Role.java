package dev.vitaminb.core.member;

/** What a member may do in the group. */
public enum Role {
    ORGANISER,
    /** May enter things for others, marked as such. */
    SCRIBE,
    MEMBER
}

package dev.vitaminb.core.group;

/**
 * The role of a platform that whoever counts as a member holds.
 *
 * @param id as the platform names it
 * @param name as people read it
 */
public record MembersRole(String id, String name) {}

package dev.vitaminb.testkit;

/**
 * A platform with an adapter on it, and a group in English that talks there and was set up by its
 * organiser; everything goes through the platform's own protocol.
 */
public interface PlatformUnderTest {
    /** Somebody whom the platform calls the place's administrator, and who set the group up. */
    Someone organiser();

    /** Somebody else who is in the group's home; the same name is the same person. */
    Someone member(String name);

    /** What everybody reads in the group's home now, oldest first, as people see it. */
    String groupSees();

    /** What is pinned in the group. */
    String groupHasPinned();

    /** How many commands a minute a member may call. */
    int limit();
}

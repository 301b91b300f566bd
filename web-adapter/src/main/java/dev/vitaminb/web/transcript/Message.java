package dev.vitaminb.web.transcript;

import java.time.Instant;

/**
 * A message as it stands in a room.
 *
 * @param number its place in the group's order of messages, from 1
 * @param revision the group's revision at which it last changed; equal to the number of one that
 *     never changed
 */
public record Message(long number, long revision, Instant at, Content content) {}

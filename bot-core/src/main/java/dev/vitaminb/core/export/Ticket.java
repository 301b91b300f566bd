package dev.vitaminb.core.export;

import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.member.MemberId;
import java.time.Instant;

/**
 * Lets one member fetch one file for a while.
 *
 * @param download the file's {@link Download#key}
 * @param end when it is over, in whole seconds
 */
record Ticket(GroupId group, MemberId member, String download, Instant end) {}

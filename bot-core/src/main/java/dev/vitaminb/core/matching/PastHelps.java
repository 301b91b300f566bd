package dev.vitaminb.core.matching;

import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.member.MemberId;
import java.util.List;

/** What matching wants to know of solved requests. */
public interface PastHelps {
    /** All helps that were credited in a group and whose words are still there. */
    List<PastHelp> in(Snapshot group);

    /** The version at which they last changed. */
    long changed(Snapshot group);

    /** One member helped with one request. */
    record PastHelp(MemberId helper, int request, String text) {}
}

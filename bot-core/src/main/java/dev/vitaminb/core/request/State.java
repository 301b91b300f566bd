package dev.vitaminb.core.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vitaminb.core.member.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How far a request has come. That it has expired follows from its deadline and is not recorded.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = State.Open.class, name = "open"),
    @JsonSubTypes.Type(value = State.Solved.class, name = "solved"),
    @JsonSubTypes.Type(value = State.Withdrawn.class, name = "withdrawn")
})
public sealed interface State {
    /** Nobody has closed it. */
    record Open() implements State {}

    /**
     * Somebody helped, or it settled itself.
     *
     * @param counted the local day on which the helps count
     * @param helpers who is credited; may be empty
     * @param note a word on how it went; may be empty
     * @param entry the number of the ledger entry that counts it
     * @param named of whom it may be told with their name
     */
    record Solved(
            Instant at,
            LocalDate counted,
            List<MemberId> helpers,
            String note,
            long entry,
            List<MemberId> named)
            implements State {
        public Solved {
            helpers = List.copyOf(helpers);
            // Of what was solved before it was asked, nobody has said so.
            named = List.copyOf(Objects.requireNonNullElse(named, List.of()));
        }

        Solved wordless() {
            return new Solved(at, counted, helpers, "", entry, named);
        }

        /** The same once somebody has said whether it may be told with their name. */
        Solved naming(MemberId member, boolean may) {
            var all = new ArrayList<>(named);
            all.remove(member);
            if (may) {
                all.add(member);
            }
            return new Solved(at, counted, helpers, note, entry, all);
        }
    }

    /** The requester does not need it any more. */
    record Withdrawn(Instant at) implements State {}
}

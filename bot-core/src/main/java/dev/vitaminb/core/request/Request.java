package dev.vitaminb.core.request;

import dev.vitaminb.core.charter.RequestKind;
import dev.vitaminb.core.command.Owned;
import dev.vitaminb.core.member.MemberId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stated wish.
 *
 * @param charter the number of the charter it was made under
 * @param text 10 to 1,000 characters; empty once its words are forgotten
 * @param helpers how many helpers are wanted
 * @param until the last local day on which it is open
 * @param asked whom the bot has asked privately
 * @param declined for whom it is not; nobody else learns of it
 * @param enteredBy the scribe who entered it in the requester's name
 * @param recaps the numbers of the recaps that quote it
 */
@RecordBuilder
public record Request(
        RequestId id,
        int charter,
        MemberId requester,
        String text,
        Optional<RequestKind> kind,
        Optional<Effort> effort,
        int helpers,
        Instant posted,
        LocalDate until,
        List<Pledge> pledges,
        List<MemberId> asked,
        List<MemberId> declined,
        State state,
        Optional<MemberId> enteredBy,
        List<Integer> recaps)
        implements Owned {
    /** Shortest and longest text, in characters. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 1_000;

    /** How many days ahead a deadline may lie. */
    public static final int MOST_DAYS = 90;

    public Request {
        pledges = List.copyOf(pledges);
        asked = List.copyOf(asked);
        declined = List.copyOf(declined);
        // There were none before this was noted.
        recaps = List.copyOf(Objects.requireNonNullElse(recaps, List.of()));
    }

    /** How a request stands on a day. */
    public enum Stage {
        OPEN,
        EXPIRED,
        SOLVED,
        WITHDRAWN
    }

    @Override
    public MemberId owner() {
        return requester;
    }

    public Stage stage(LocalDate today) {
        return switch (state) {
            case State.Open() -> until.isBefore(today) ? Stage.EXPIRED : Stage.OPEN;
            case State.Solved solved -> Stage.SOLVED;
            case State.Withdrawn withdrawn -> Stage.WITHDRAWN;
        };
    }

    public boolean isOpen(LocalDate today) {
        return stage(today) == Stage.OPEN;
    }

    /** Whether fewer have promised to help than are wanted. */
    public boolean needsSomebody() {
        return pledges.size() < helpers;
    }

    /** The request, quoted in one more recap. */
    public Request quotedIn(int recap) {
        var all = new ArrayList<>(recaps);
        all.add(recap);
        return RequestBuilder.builder(this).recaps(all).build();
    }

    /** Whether it was solved or withdrawn; an expired one was not, and may still be helped. */
    public boolean isClosed() {
        return !(state instanceof State.Open);
    }

    /** Whether a member is credited for having helped. */
    public boolean credits(MemberId member) {
        return state instanceof State.Solved solved && solved.helpers().contains(member);
    }

    /** Whether a member has pledged and not yet said that it is done. */
    boolean awaits(MemberId member) {
        return pledgeOf(member).filter(pledge -> pledge.kept() == Pledge.Kept.OPEN).isPresent();
    }

    public Optional<Pledge> pledgeOf(MemberId member) {
        return pledges.stream().filter(pledge -> pledge.by().equals(member)).findFirst();
    }

    /** The request with a pledge in place of that member's former one. */
    Request with(Pledge pledge) {
        var all = new ArrayList<>(pledges);
        all.removeIf(other -> other.by().equals(pledge.by()));
        all.add(pledge);
        return withPledges(all);
    }

    Request withoutPledgeOf(MemberId member) {
        return withPledges(pledges.stream().filter(pledge -> !pledge.by().equals(member)).toList());
    }

    /** The request without anybody's words. */
    Request wordless() {
        return RequestBuilder.builder(this)
                .text("")
                .pledges(pledges.stream().map(Pledge::wordless).toList())
                .build()
                .in(
                        switch (state) {
                            case State.Solved solved -> solved.wordless();
                            case State.Open open -> open;
                            case State.Withdrawn withdrawn -> withdrawn;
                        });
    }

    /** The request without what a member said about whom they know. */
    Request withoutWordsOf(MemberId member) {
        return withPledges(
                pledges.stream()
                        .map(pledge -> pledge.by().equals(member) ? pledge.wordless() : pledge)
                        .toList());
    }

    public boolean hasWords() {
        return !text.isEmpty();
    }

    private Request withPledges(List<Pledge> all) {
        return RequestBuilder.builder(this).pledges(all).build();
    }

    Request in(State other) {
        return RequestBuilder.builder(this).state(other).build();
    }

    Request until(LocalDate day) {
        return RequestBuilder.builder(this).until(day).build();
    }

    Request asking(MemberId member) {
        var all = new ArrayList<>(asked);
        all.add(member);
        return RequestBuilder.builder(this).asked(all).build();
    }

    Request declinedBy(MemberId member) {
        var all = new ArrayList<>(declined);
        all.add(member);
        return RequestBuilder.builder(this).declined(all).build();
    }

    Request saying(
            String words,
            Optional<RequestKind> newKind,
            Optional<Effort> newEffort,
            LocalDate newUntil,
            int newHelpers) {
        return RequestBuilder.builder(this)
                .text(words)
                .kind(newKind)
                .effort(newEffort)
                .helpers(newHelpers)
                .until(newUntil)
                .build();
    }
}

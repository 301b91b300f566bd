package dev.vitaminb.core;

import dev.vitaminb.core.charter.Charters;
import dev.vitaminb.core.clock.Clockwork;
import dev.vitaminb.core.command.AgainCommand;
import dev.vitaminb.core.command.Bot;
import dev.vitaminb.core.command.Catalogue;
import dev.vitaminb.core.command.Draft;
import dev.vitaminb.core.command.GroupCommand;
import dev.vitaminb.core.command.JoinCode;
import dev.vitaminb.core.command.OpenDrafts;
import dev.vitaminb.core.command.RateLimit;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Undoable;
import dev.vitaminb.core.command.Undoables;
import dev.vitaminb.core.command.Watch;
import dev.vitaminb.core.courier.Rendering;
import dev.vitaminb.core.courier.Renderings;
import dev.vitaminb.core.courier.UndeliveredNotice;
import dev.vitaminb.core.export.Downloads;
import dev.vitaminb.core.export.ExportCommand;
import dev.vitaminb.core.export.LedgerTable;
import dev.vitaminb.core.export.MembersTable;
import dev.vitaminb.core.export.Table;
import dev.vitaminb.core.export.TalliesTable;
import dev.vitaminb.core.export.Tickets;
import dev.vitaminb.core.group.Admissions;
import dev.vitaminb.core.group.Directory;
import dev.vitaminb.core.group.Groups;
import dev.vitaminb.core.group.Home;
import dev.vitaminb.core.group.Pseudonyms;
import dev.vitaminb.core.group.RedisDirectory;
import dev.vitaminb.core.help.HelpCommand;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.GroupId;
import dev.vitaminb.core.ledger.Ledger;
import dev.vitaminb.core.ledger.Nudge;
import dev.vitaminb.core.ledger.RecordKey;
import dev.vitaminb.core.ledger.RecordKind;
import dev.vitaminb.core.ledger.RedisLedger;
import dev.vitaminb.core.ledger.RedisRecount;
import dev.vitaminb.core.ledger.Snapshot;
import dev.vitaminb.core.ledger.Write;
import dev.vitaminb.core.matching.LuceneMatching;
import dev.vitaminb.core.matching.Matching;
import dev.vitaminb.core.meeting.CancelMeetingCommand;
import dev.vitaminb.core.meeting.MeetingCommand;
import dev.vitaminb.core.meeting.MeetingNotice;
import dev.vitaminb.core.meeting.Meetings;
import dev.vitaminb.core.meeting.MoveMeetingCommand;
import dev.vitaminb.core.meeting.PlanMeetingCommand;
import dev.vitaminb.core.meeting.RestoreMeetingCommand;
import dev.vitaminb.core.member.Farewell;
import dev.vitaminb.core.member.MemberId;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Parting;
import dev.vitaminb.core.people.AgreedPersonCommand;
import dev.vitaminb.core.people.ClaimCommand;
import dev.vitaminb.core.people.ForgetPersonCommand;
import dev.vitaminb.core.people.ImportCommand;
import dev.vitaminb.core.people.ImportPeopleCommand;
import dev.vitaminb.core.people.Invitations;
import dev.vitaminb.core.people.InviteCommand;
import dev.vitaminb.core.people.SheetFile;
import dev.vitaminb.core.people.Unclaimed;
import dev.vitaminb.core.people.UnclaimedCommand;
import dev.vitaminb.core.people.UndoImportCommand;
import dev.vitaminb.core.privacy.DissolveCommand;
import dev.vitaminb.core.privacy.DissolveDuty;
import dev.vitaminb.core.privacy.DissolvingNotice;
import dev.vitaminb.core.privacy.EmptyProfileCommand;
import dev.vitaminb.core.privacy.Erasures;
import dev.vitaminb.core.privacy.ForgettingAgain;
import dev.vitaminb.core.privacy.ImprintCommand;
import dev.vitaminb.core.privacy.KeptCommand;
import dev.vitaminb.core.privacy.KeptFile;
import dev.vitaminb.core.privacy.NightDuty;
import dev.vitaminb.core.privacy.NotingLedger;
import dev.vitaminb.core.privacy.PrivacyCommand;
import dev.vitaminb.core.privacy.StayCommand;
import dev.vitaminb.core.privacy.TakeAlongCommand;
import dev.vitaminb.core.privacy.WithoutMeCommand;
import dev.vitaminb.core.recap.NextRecapCommand;
import dev.vitaminb.core.recap.NowCommand;
import dev.vitaminb.core.recap.PageFile;
import dev.vitaminb.core.recap.PauseRecapCommand;
import dev.vitaminb.core.recap.PlanRecapCommand;
import dev.vitaminb.core.recap.PreviewCommand;
import dev.vitaminb.core.recap.RecapCard;
import dev.vitaminb.core.recap.RecapCommand;
import dev.vitaminb.core.recap.RecapDuty;
import dev.vitaminb.core.recap.Recaps;
import dev.vitaminb.core.referral.AgreedCommand;
import dev.vitaminb.core.referral.BusinessCommand;
import dev.vitaminb.core.referral.LeavingReferrals;
import dev.vitaminb.core.referral.ReferCommand;
import dev.vitaminb.core.referral.ReferralNotice;
import dev.vitaminb.core.referral.Referrals;
import dev.vitaminb.core.referral.ReferralsCommand;
import dev.vitaminb.core.referral.RevealCommand;
import dev.vitaminb.core.referral.RootCommand;
import dev.vitaminb.core.referral.ShowReferralCommand;
import dev.vitaminb.core.referral.StepCommand;
import dev.vitaminb.core.referral.TakeBackReferralCommand;
import dev.vitaminb.core.referral.ThankForReferralCommand;
import dev.vitaminb.core.reminder.Letter;
import dev.vitaminb.core.reminder.Morning;
import dev.vitaminb.core.reminder.MorningDuty;
import dev.vitaminb.core.reminder.RemindersCommand;
import dev.vitaminb.core.request.AskCommand;
import dev.vitaminb.core.request.BoardCard;
import dev.vitaminb.core.request.CreditCommand;
import dev.vitaminb.core.request.DeclineCommand;
import dev.vitaminb.core.request.DraftChangeCommand;
import dev.vitaminb.core.request.DraftCommand;
import dev.vitaminb.core.request.DraftDiscardCommand;
import dev.vitaminb.core.request.DraftPostCommand;
import dev.vitaminb.core.request.DraftWhoCommand;
import dev.vitaminb.core.request.EditRequestCommand;
import dev.vitaminb.core.request.ForgetCommand;
import dev.vitaminb.core.request.KeepCommand;
import dev.vitaminb.core.request.LeavingRequests;
import dev.vitaminb.core.request.PledgeCommand;
import dev.vitaminb.core.request.PostRequestCommand;
import dev.vitaminb.core.request.ReleaseCommand;
import dev.vitaminb.core.request.ReopenCommand;
import dev.vitaminb.core.request.RequestCard;
import dev.vitaminb.core.request.RequestNotice;
import dev.vitaminb.core.request.Requests;
import dev.vitaminb.core.request.RequestsCommand;
import dev.vitaminb.core.request.ShowCommand;
import dev.vitaminb.core.request.Solvable;
import dev.vitaminb.core.request.SolvedCommand;
import dev.vitaminb.core.request.StoryCommand;
import dev.vitaminb.core.request.WhoCommand;
import dev.vitaminb.core.request.WithdrawCommand;
import dev.vitaminb.core.setup.AdvanceCommand;
import dev.vitaminb.core.setup.BlockCommand;
import dev.vitaminb.core.setup.CharterCommand;
import dev.vitaminb.core.setup.EditCharterCommand;
import dev.vitaminb.core.setup.Handover;
import dev.vitaminb.core.setup.HandoverAnswerCommand;
import dev.vitaminb.core.setup.HandoverCommand;
import dev.vitaminb.core.setup.HandoverNotice;
import dev.vitaminb.core.setup.HereCommand;
import dev.vitaminb.core.setup.JoinCommand;
import dev.vitaminb.core.setup.LeaveCommand;
import dev.vitaminb.core.setup.LostChannelNotice;
import dev.vitaminb.core.setup.LostChannels;
import dev.vitaminb.core.setup.MembersCommand;
import dev.vitaminb.core.setup.MembersRoleCommand;
import dev.vitaminb.core.setup.MentorCommand;
import dev.vitaminb.core.setup.MentorNotice;
import dev.vitaminb.core.setup.Mentoring;
import dev.vitaminb.core.setup.MuteCommand;
import dev.vitaminb.core.setup.PartedNotice;
import dev.vitaminb.core.setup.ProfileCommand;
import dev.vitaminb.core.setup.RefusalCommand;
import dev.vitaminb.core.setup.RemoveCommand;
import dev.vitaminb.core.setup.ResponsibleCommand;
import dev.vitaminb.core.setup.RetentionCommand;
import dev.vitaminb.core.setup.RoleCommand;
import dev.vitaminb.core.setup.RoleNotice;
import dev.vitaminb.core.setup.SettingsCommand;
import dev.vitaminb.core.setup.SetupCommand;
import dev.vitaminb.core.setup.SwitchVerbCommand;
import dev.vitaminb.core.setup.UnblockCommand;
import dev.vitaminb.core.setup.UnreadableCommand;
import dev.vitaminb.core.setup.WelcomeCommand;
import dev.vitaminb.core.tally.MeCommand;
import dev.vitaminb.core.tally.RedisTallies;
import dev.vitaminb.core.tally.Tallies;
import dev.vitaminb.core.tally.TallyCommand;
import dev.vitaminb.core.thanks.EnteredThanksNotice;
import dev.vitaminb.core.thanks.LeavingThanks;
import dev.vitaminb.core.thanks.TakeBackThanksCommand;
import dev.vitaminb.core.thanks.ThankCommand;
import dev.vitaminb.core.thanks.Thanks;
import dev.vitaminb.core.thanks.ThanksCard;
import dev.vitaminb.core.undo.UndoCommand;
import dev.vitaminb.core.undo.UndoneNotice;
import dev.vitaminb.core.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** The bot's parts, put together over one Redis. */
public record VitaminB(
        Bot bot,
        RedisLedger ledger,
        Directory directory,
        Tallies tallies,
        LuceneMatching matching,
        Downloads downloads,
        Invitations invitations,
        Surroundings around) {
    /** The kinds of records that make up a group's snapshot. */
    public static final List<RecordKind<?>> KINDS =
            List.of(
                    Groups.KIND,
                    Charters.KIND,
                    Members.KIND,
                    Parting.KIND,
                    Requests.KIND,
                    Referrals.KIND,
                    Thanks.KIND,
                    Meetings.KIND,
                    Recaps.KIND,
                    Recaps.PLANS,
                    Morning.KIND);

    /**
     * Limits of one instance.
     *
     * @param perMember commands a minute of one person
     * @param perGroup commands a minute of one group
     * @param cacheBytes about how much memory snapshots may take, and indexes as much again
     */
    public record Limits(int perMember, int perGroup, long cacheBytes) {}

    /**
     * What the bot finds around it.
     *
     * @param nudge told of what was posted
     * @param watch told how commands went
     * @param erasures told who was forgotten
     * @param admissions which places may become homes
     * @param base where links of invitations lead
     */
    public record Surroundings(
            Nudge nudge,
            Watch watch,
            Erasures erasures,
            Admissions admissions,
            Supplier<String> base) {
        /** A courier and nothing else: every place may become a home. */
        public static Surroundings of(Nudge nudge) {
            return new Surroundings(
                    nudge,
                    Watch.NONE,
                    Erasures.NONE,
                    Admissions.FREE,
                    () -> "http://localhost:8080");
        }
    }

    /**
     * What commands need besides their scene.
     *
     * @param tables what organisers can take along
     */
    public record Needs(
            Matching matching,
            Tallies tallies,
            OpenDrafts drafts,
            Undoables undoables,
            Pseudonyms pseudonyms,
            Admissions admissions,
            Invitations invitations,
            Tickets tickets,
            List<Table> tables) {}

    /** What is done when a channel goes in which a group's bot posts. */
    public LostChannels lostChannels(InstantSource clock) {
        return new LostChannels(ledger, directory, around.nudge(), clock);
    }

    /** Puts the parts together in a place with a courier and nothing else. */
    public static VitaminB assemble(
            RedisConnectionFactory connections,
            Vault vault,
            InstantSource clock,
            Limits limits,
            Nudge nudge) {
        return assemble(connections, vault, clock, limits, Surroundings.of(nudge));
    }

    /** Puts the parts together. */
    public static VitaminB assemble(
            RedisConnectionFactory connections,
            Vault vault,
            InstantSource clock,
            Limits limits,
            Surroundings around) {
        var ledger = new RedisLedger(connections, vault, KINDS, limits.cacheBytes());
        var directory = new RedisDirectory(connections, vault);
        var matching = new LuceneMatching(Requests.pastHelps(), limits.cacheBytes());
        var tallies = new RedisTallies(connections);
        var invitations = new Invitations(vault, around.base());
        var tickets = new Tickets(vault);
        var tables = tables(ledger, tallies);
        var downloads =
                new Downloads(
                        ledger,
                        tickets,
                        tables,
                        List.of(
                                new KeptFile(tallies, drafts(ledger)),
                                new SheetFile(invitations),
                                new PageFile()),
                        clock);
        var needs =
                new Needs(
                        matching,
                        tallies,
                        drafts(ledger),
                        undoables(ledger),
                        directory,
                        around.admissions(),
                        invitations,
                        tickets,
                        tables);
        var bot =
                new Bot(
                        new NotingLedger(ledger, around.erasures(), directory),
                        catalogue(needs),
                        directory,
                        new RateLimit(limits.perMember(), limits.perGroup(), clock),
                        clock,
                        around.nudge(),
                        around.watch(),
                        around.admissions());
        return new VitaminB(
                bot, ledger, directory, tallies, matching, downloads, invitations, around);
    }

    /** What is done without anybody calling, over connections other than those of the commands. */
    public Clockwork clockwork(RedisConnectionFactory connections, InstantSource clock) {
        return clockwork(connections, clock, group -> false);
    }

    /** The same but for groups that somebody else looks after for the moment. */
    public Clockwork clockwork(
            RedisConnectionFactory connections,
            InstantSource clock,
            Predicate<GroupId> isElsewhere) {
        return new Clockwork(
                connections,
                new NotingLedger(ledger, around.erasures(), directory),
                List.of(
                        new NightDuty(
                                List.of(
                                        leftovers(
                                                Draft.KIND,
                                                Draft::isTooOld,
                                                draft -> Draft.KIND.key(draft.id())),
                                        leftovers(
                                                Undoable.KIND,
                                                Undoable::isTooOld,
                                                undoable -> Undoable.KIND.key(undoable.by())),
                                        leftovers(
                                                Farewell.KIND,
                                                Farewell::isTooOld,
                                                farewell -> Farewell.KIND.key(farewell.to())),
                                        leftovers(Handover.KIND, Handover::isTooOld, Handover::key),
                                        leftovers(
                                                JoinCode.KIND,
                                                JoinCode::isTooOld,
                                                code -> JoinCode.KEY))),
                        new DissolveDuty(erasing()),
                        new RecapDuty(tallies),
                        new MorningDuty()),
                clock,
                around.nudge(),
                isElsewhere);
    }

    private <T> NightDuty.Leftovers leftovers(
            RecordKind<T> kind, BiPredicate<T, Instant> isTooOld, Function<T, RecordKey<T>> key) {
        return (group, now) ->
                Change.unrecorded(
                        ledger.all(group, kind).stream()
                                .filter(each -> isTooOld.test(each, now))
                                .map(each -> Write.delete(key.apply(each)))
                                .toArray(Write<?>[]::new));
    }

    /** What puts stored counts right, over connections other than those of the commands. */
    public RedisRecount recount(RedisConnectionFactory connections) {
        return new RedisRecount(ledger, connections);
    }

    /** Forgets everything cached, as after data was replaced from outside. */
    public void forget() {
        ledger.forget();
        matching.forget();
    }

    /** All commands, in the order of the menu. */
    public static Catalogue catalogue(Needs needs) {
        var matching = needs.matching();
        var tallies = needs.tallies();
        var drafts = needs.drafts();
        var pseudonyms = needs.pseudonyms();
        LeaveCommand.Leaving leaving = scene -> leaving(scene, drafts, needs.undoables());
        return new Catalogue(
                List.of(
                        new HelpCommand(),
                        new PostRequestCommand(matching),
                        new WhoCommand(matching),
                        new RequestsCommand(),
                        new SolvedCommand(),
                        new ThankCommand(),
                        new ReferCommand(),
                        new ReferralsCommand(),
                        new BusinessCommand(),
                        new MeCommand(tallies, new Solvable(matching)),
                        new TallyCommand(tallies),
                        new EditRequestCommand(),
                        new WithdrawCommand(),
                        new UndoCommand(KINDS, needs.undoables()),
                        new ProfileCommand(),
                        new MembersCommand(),
                        new SettingsCommand(),
                        new MuteCommand(),
                        new KeptCommand(tallies, drafts),
                        new WithoutMeCommand(),
                        new PrivacyCommand(),
                        new ImprintCommand(),
                        new MeetingCommand(),
                        new RecapCommand(needs.tickets()),
                        new CharterCommand(),
                        new SetupCommand(new Standing(), needs.admissions()),
                        new JoinCommand(),
                        new GroupCommand(),
                        new HereCommand(BoardCard::of),
                        new MembersRoleCommand(),
                        new RemoveCommand(leaving, pseudonyms),
                        new BlockCommand(leaving, pseudonyms),
                        new UnblockCommand(),
                        new ImportCommand(),
                        new InviteCommand(needs.invitations(), needs.tickets()),
                        new ResponsibleCommand(),
                        new ExportCommand(needs.tickets(), needs.tables()),
                        new DissolveCommand(),
                        new RoleCommand(),
                        new MentorCommand(),
                        new ShowCommand(matching),
                        new PledgeCommand(),
                        new KeepCommand(),
                        new ReleaseCommand(),
                        new AskCommand(),
                        new DeclineCommand(),
                        new CreditCommand(),
                        new ReopenCommand(),
                        new DraftCommand(),
                        new DraftPostCommand(),
                        new DraftWhoCommand(matching),
                        new DraftChangeCommand(),
                        new DraftDiscardCommand(),
                        new AgainCommand(),
                        new StepCommand(),
                        new ShowReferralCommand(),
                        new RevealCommand(),
                        new AgreedCommand(),
                        new RootCommand(),
                        new ThankForReferralCommand(),
                        new TakeBackThanksCommand(needs.undoables()),
                        new TakeBackReferralCommand(needs.undoables()),
                        new StoryCommand(),
                        new PreviewCommand(tallies),
                        new NowCommand(tallies),
                        new NextRecapCommand(),
                        new PauseRecapCommand(),
                        new PlanRecapCommand(),
                        new RemindersCommand(),
                        new PlanMeetingCommand(),
                        new CancelMeetingCommand(),
                        new MoveMeetingCommand(),
                        new RestoreMeetingCommand(),
                        new EditCharterCommand(),
                        new SwitchVerbCommand(),
                        new RetentionCommand(),
                        new AdvanceCommand(),
                        new RefusalCommand(),
                        new ImportPeopleCommand(drafts),
                        new UndoImportCommand(drafts),
                        new UnclaimedCommand(),
                        new ClaimCommand(needs.invitations()),
                        new AgreedPersonCommand(),
                        new ForgetPersonCommand(drafts, leaving),
                        new HandoverCommand(),
                        new HandoverAnswerCommand(),
                        new WelcomeCommand(),
                        new TakeAlongCommand(needs.tickets()),
                        new EmptyProfileCommand(needs.undoables()),
                        new StayCommand(),
                        new ForgetCommand(needs.undoables()),
                        new LeaveCommand(leaving),
                        new UnreadableCommand()));
    }

    // Drafts and what can be taken back have to be read for it, as no snapshot holds them.
    private static Change leaving(Scene scene, OpenDrafts drafts, Undoables undoables) {
        return LeavingRequests.change(scene)
                .posting(Recaps.cardsNaming(scene))
                .then(Mentoring.freeing(scene))
                .then(LeavingReferrals.change(scene))
                .then(LeavingThanks.change(scene))
                .then(drafts.leaving(scene))
                .then(undoables.forgetting(scene.snapshot().group()));
    }

    /** Erases again what was erased before, as after a backup was restored. */
    public ForgettingAgain forgettingAgain(InstantSource clock) {
        var drafts = drafts(ledger);
        return new ForgettingAgain(
                ledger,
                directory,
                clock,
                scene -> forgetting(scene, drafts),
                undoables(ledger),
                erasing());
    }

    // Of whom only a list ever spoke nothing stays, not even a number.
    private Change forgetting(Scene scene, OpenDrafts drafts) {
        return scene.caller().isUnclaimed() && !scene.caller().isInNoChat()
                ? Unclaimed.forgetting(scene.snapshot(), List.of(scene.caller()), 0, scene.now())
                : LeaveCommand.change(scene, it -> leaving(it, drafts, undoables(ledger)));
    }

    private static List<Table> tables(Ledger ledger, Tallies tallies) {
        return List.of(new MembersTable(), new TalliesTable(tallies), new LedgerTable(ledger));
    }

    private DissolveDuty.Erasing erasing() {
        return new DissolveDuty.Erasing() {
            @Override
            public void hints(Snapshot group) {
                new Groups(group)
                        .the().homes().stream().map(Home::address).forEach(directory::forgetHome);
                for (var member : group.all(Members.KIND)) {
                    member.identities().forEach(it -> directory.forgetMember(it, group.group()));
                }
            }

            @Override
            public void everything(GroupId group) {
                ledger.erase(group);
                matching.forget(group);
            }
        };
    }

    private static Undoables undoables(RedisLedger ledger) {
        return new Undoables() {
            @Override
            public Optional<Undoable> of(MemberId member, GroupId group) {
                var key = Undoable.KIND.key(member);
                return ledger.read(new Ledger.Question(group, "", "", List.of(key)))
                        .named()
                        .find(key);
            }

            @Override
            public List<Undoable> in(GroupId group) {
                return ledger.all(group, Undoable.KIND);
            }
        };
    }

    private static OpenDrafts drafts(RedisLedger ledger) {
        return group -> ledger.all(group, Draft.KIND);
    }

    /** How every card and notice is rendered. */
    public static Renderings renderings(Matching matching) {
        var all = new ArrayList<Rendering>(RequestNotice.all());
        all.addAll(ReferralNotice.all());
        all.addAll(HandoverNotice.all());
        all.add(new UndeliveredNotice());
        all.add(new LostChannelNotice());
        all.add(new RequestCard());
        all.add(new BoardCard());
        all.add(new ThanksCard());
        all.add(new UndoneNotice());
        all.add(new PartedNotice());
        all.add(new DissolvingNotice());
        all.add(new RoleNotice());
        all.addAll(List.of(MentorNotice.values()));
        all.add(new EnteredThanksNotice());
        all.add(new MeetingNotice());
        all.add(new RecapCard());
        all.add(new Letter(matching));
        return new Renderings(all, MuteCommand::under);
    }
}

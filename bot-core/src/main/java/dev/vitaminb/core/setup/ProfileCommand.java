package dev.vitaminb.core.setup;

import dev.vitaminb.core.charter.Verb;
import dev.vitaminb.core.command.Call;
import dev.vitaminb.core.command.Command;
import dev.vitaminb.core.command.CommandSpec;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.Reply;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.command.Step;
import dev.vitaminb.core.ledger.Change;
import dev.vitaminb.core.ledger.EntryKind;
import dev.vitaminb.core.ledger.Receipt;
import dev.vitaminb.core.member.Member;
import dev.vitaminb.core.member.Members;
import dev.vitaminb.core.member.Profile;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Press;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows somebody's profile; changes the caller's own. */
public final class ProfileCommand implements Command {
    /** Its path, for the buttons of other packages. */
    private static final String PATH = "profile";

    private static final int LONGEST = 300;

    private static final Param<Member> MEMBER = Param.member("member");
    private static final Param<String> DOES = Param.text("does", 2, LONGEST).inPrivate().byName();
    private static final Param<String> HELPS_WITH =
            Param.text("helpsWith", 2, LONGEST).inPrivate().byName();
    private static final Param<String> LOOKS_FOR =
            Param.text("looksFor", 2, LONGEST).inPrivate().byName();
    private static final Param<String> INDUSTRY =
            Param.line("industry", 2, 60).inPrivate().byName();
    private static final Param<String> CITY = Param.line("city", 2, 60).inPrivate().byName();
    private static final Param<List<String>> LANGUAGES =
            Param.of("languages", new LanguagesType()).inPrivate().byName();
    private static final Param<Long> MINUTES =
            Param.whole("minutes", 0, 2_400).inPrivate().byName();
    private static final Param<LocalDate> PAUSED =
            Param.of("paused", new PauseType()).inPrivate().byName();
    private static final Param<Form> FORM =
            Param.choice("form", Form.class, "profile.form").byButton();

    /** Which of the two forms is asked for. */
    enum Form {
        WORK,
        MORE
    }

    /** Shows a member's profile. */
    static Press press(Member member) {
        return Press.of(PATH, member.id().tag());
    }

    /** Opens the form on the caller's work. */
    public static Press work() {
        return press(Form.WORK);
    }

    static Press press(Form form) {
        return Press.of(PATH, "", form);
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(PATH)
                .takes(
                        MEMBER,
                        FORM,
                        DOES,
                        HELPS_WITH,
                        LOOKS_FOR,
                        INDUSTRY,
                        CITY,
                        LANGUAGES,
                        MINUTES,
                        PAUSED)
                .changes()
                .where(charter -> charter.has(Verb.TELL));
    }

    @Override
    public Step run(Call call) {
        var scene = call.scene();
        var self = scene.caller();
        var shown = call.find(MEMBER).orElse(self);
        if (!shown.id().equals(self.id())) {
            return new Reply.Said(ProfileViews.of(shown, scene));
        }
        var form = call.find(FORM);
        if (form.isPresent()) {
            return call.asks(fields(form.get()), present(self.profile()));
        }
        if (call.given().keySet().stream().allMatch(MEMBER.name()::equals)) {
            return new Reply.Said(ProfileViews.own(self, scene));
        }
        return call.records(
                Change.of(
                        scene.entry(EntryKind.MEMBER_CHANGED, Members.KIND.key(self.id()).label()),
                        Members.put(self.with(told(call, self.profile())))),
                "told");
    }

    private static List<Param<?>> fields(Form form) {
        return switch (form) {
            case WORK -> List.of(DOES.required(), HELPS_WITH, LOOKS_FOR, INDUSTRY, CITY);
            case MORE -> List.of(LANGUAGES, MINUTES, PAUSED);
        };
    }

    private static Map<String, String> present(Profile profile) {
        var values = new HashMap<String, String>();
        values.put("does", profile.does());
        values.put("helpsWith", profile.helpsWith());
        values.put("looksFor", profile.looksFor());
        values.put("industry", profile.industry());
        values.put("city", profile.city());
        values.put("languages", String.join(", ", profile.languages()));
        values.put(
                "minutes",
                profile.minutesAWeek() == 0 ? "" : Integer.toString(profile.minutesAWeek()));
        values.put("paused", profile.pausedUntil().map(LocalDate::toString).orElse(""));
        return values;
    }

    private static Profile told(Call call, Profile before) {
        return new Profile(
                // What somebody does is never emptied by a form; everything else may be.
                call.find(DOES).orElse(before.does()),
                call.told(HELPS_WITH, before.helpsWith(), ""),
                call.told(LOOKS_FOR, before.looksFor(), ""),
                call.told(INDUSTRY, before.industry(), ""),
                call.told(CITY, before.city(), ""),
                call.told(LANGUAGES, before.languages(), List.of()),
                Math.toIntExact(call.told(MINUTES, (long) before.minutesAWeek(), 0L)),
                call.find(PAUSED).isPresent()
                        ? call.find(PAUSED)
                        : call.emptied(PAUSED) ? Optional.empty() : before.pausedUntil());
    }

    @Override
    public Reply recorded(Scene scene, Receipt receipt) {
        return new Reply.Said(ProfileViews.own(scene.caller(), scene))
                .with(new Block.Note(scene.texts().line("profile.saved")), List.of());
    }
}

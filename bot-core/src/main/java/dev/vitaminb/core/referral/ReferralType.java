package dev.vitaminb.core.referral;

import dev.vitaminb.core.command.Bind;
import dev.vitaminb.core.command.Param;
import dev.vitaminb.core.command.ParamType;
import dev.vitaminb.core.command.Raw;
import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.view.Excerpt;
import dev.vitaminb.core.view.Input;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A referral that the caller gave or received, by its number; to others it does not exist.
 *
 * @param offered which ones are suggested to somebody
 */
record ReferralType(BiPredicate<Referral, Scene> offered) implements ParamType<Referral> {
    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");
    private static final int MOST_SUGGESTIONS = 25;
    private static final int EXCERPT = 60;

    /** A required referral that the caller gave or received. */
    static Param<Referral> mine() {
        return Param.of("referral", new ReferralType((referral, scene) -> true)).required();
    }

    /** The referral that another one came out of. */
    static Param<Referral> earlier() {
        return Param.of("earlier", new ReferralType((referral, scene) -> true));
    }

    /** A required referral that was accepted by the caller. */
    static Param<Referral> received() {
        return Param.of(
                        "referral",
                        new ReferralType((referral, scene) ->
                                referral.receiver().equals(scene.caller().id())
                                        && referral.status() != Status.GIVEN
                                        && referral.status() != Status.DECLINED))
                .required();
    }

    @Override
    public Bind<Referral> bind(Raw raw, Scene scene) {
        var number = NUMBER.matcher(raw.text().strip());
        if (!number.matches()) {
            return Bind.unfit("input.notAReferral");
        }
        var id = new ReferralId(Integer.parseInt(number.group(1)));
        return new Referrals(scene.snapshot())
                .find(id)
                .filter(referral -> referral.concerns(scene.caller().id()))
                .map(Bind::fits)
                .orElseGet(() -> unfit(id, scene));
    }

    private static Bind<Referral> unfit(ReferralId id, Scene scene) {
        return scene.scribe().isPresent()
                ? Bind.unfit("refer.earlierNotTheirs", Map.of("giver", scene.caller().name()))
                : Bind.unfit("input.noSuchReferral", Map.of("number", id.toString()));
    }

    @Override
    public Input input(Scene scene) {
        return new Input.Lookup();
    }

    @Override
    public List<Input.Option> suggest(String typed, Scene scene) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return new Referrals(scene.snapshot())
                .of(scene.caller().id()).stream()
                        .filter(referral -> offered.test(referral, scene))
                        .map(referral ->
                                new Input.Option(
                                        "#" + referral.id(),
                                        "#"
                                                + referral.id()
                                                + " "
                                                + Excerpt.of(
                                                        referral.told(scene.texts()), EXCERPT)))
                        .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST_SUGGESTIONS)
                        .toList();
    }

    @Override
    public Optional<String> nothing(Scene scene) {
        return suggest("", scene).isEmpty() ? Optional.of("input.noReferralNow") : Optional.empty();
    }

    @Override
    public boolean namesThing() {
        return true;
    }
}

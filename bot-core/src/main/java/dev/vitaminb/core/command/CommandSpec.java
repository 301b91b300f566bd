package dev.vitaminb.core.command;

import dev.vitaminb.core.charter.Charter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A command's declaration; menus, forms, completion, binding and authorisation all come from it.
 * Its name and description stand in the texts under {@code <path>.name} and {@code
 * <path>.description}.
 *
 * @param path the English name, also the key of its texts; words are joined by dots
 * @param params in the order in which they are typed and in which buttons fill them
 * @param owned the parameter whose owner, or an organiser, alone may act; if any
 * @param exists in which charters the command exists at all
 */
public record CommandSpec(
        String path,
        List<Param<?>> params,
        Access access,
        @Nullable Param<? extends Owned> owned,
        Listing listing,
        Effect effect,
        Predicate<Charter> exists,
        @Nullable String amongMinors) {
    /** Who may call a command. */
    public enum Access {
        MEMBER,
        ORGANISER,
        /** Platform administrators, also where no group is set up yet; else organisers. */
        SETTING_UP
    }

    /** Whether a command stands in the menu or is reached by buttons only. */
    public enum Listing {
        MENU,
        /** In the menu on Discord alone, as it is about what only Discord has. */
        MENU_OF_DISCORD,
        /** Typed in private chats; in the menu of no group. */
        PRIVATE_CHATS,
        BUTTON
    }

    /** What calling a command does to the group. */
    public enum Effect {
        /** It only reads. */
        READS,
        /** It changes what is there; doing it twice is doing it once. */
        CHANGES,
        /** It makes something new; an equal call within two minutes is taken for a repeat. */
        CREATES
    }

    /** A command in the menu, for members, that only reads, in every charter. */
    public static CommandSpec named(String path) {
        return new CommandSpec(
                path,
                List.of(),
                Access.MEMBER,
                null,
                Listing.MENU,
                Effect.READS,
                charter -> true,
                null);
    }

    public CommandSpec takes(Param<?>... takes) {
        return new CommandSpec(
                path, List.of(takes), access, owned, listing, effect, exists, amongMinors);
    }

    /** For organisers only. */
    public CommandSpec byOrganisers() {
        return new CommandSpec(
                path, params, Access.ORGANISER, owned, listing, effect, exists, amongMinors);
    }

    /** Also where no group is set up yet. */
    public CommandSpec settingUp() {
        return new CommandSpec(
                path, params, Access.SETTING_UP, owned, listing, effect, exists, amongMinors);
    }

    /** Only for the owner of what this parameter names, or an organiser. */
    public CommandSpec byOwnerOf(Param<? extends Owned> thing) {
        return new CommandSpec(path, params, access, thing, listing, effect, exists, amongMinors);
    }

    /** Reached by buttons only. */
    public CommandSpec unlisted() {
        return new CommandSpec(
                path, params, access, owned, Listing.BUTTON, effect, exists, amongMinors);
    }

    /** Only on Discord, as it is about what only Discord has. */
    public CommandSpec onDiscord() {
        return new CommandSpec(
                path, params, access, owned, Listing.MENU_OF_DISCORD, effect, exists, amongMinors);
    }

    /** For private chats, where it is not clear which group is meant. */
    public CommandSpec inPrivateChats() {
        return new CommandSpec(
                path, params, access, owned, Listing.PRIVATE_CHATS, effect, exists, amongMinors);
    }

    public CommandSpec changes() {
        return new CommandSpec(
                path, params, access, owned, listing, Effect.CHANGES, exists, amongMinors);
    }

    public CommandSpec creates() {
        return new CommandSpec(
                path, params, access, owned, listing, Effect.CREATES, exists, amongMinors);
    }

    /** Only in groups with such a charter. */
    public CommandSpec where(Predicate<Charter> fits) {
        return new CommandSpec(path, params, access, owned, listing, effect, fits, amongMinors);
    }

    /** Nowhere that has members under 18: there, the sentence of this key refuses at once. */
    public CommandSpec notAmongMinors(String key) {
        return new CommandSpec(path, params, access, owned, listing, effect, exists, key);
    }

    /** The key of what is said in a group with members under 18; empty if it is open to them. */
    Optional<String> refusalAmongMinors() {
        return Optional.ofNullable(amongMinors);
    }

    /** Scribes and organisers may enter it in somebody else's name; called after its parameters. */
    public CommandSpec forOthers() {
        var all = new ArrayList<>(params);
        all.add(Entering.BEHALF);
        return new CommandSpec(path, all, access, owned, listing, effect, exists, amongMinors);
    }

    boolean isForOthers() {
        return params.contains(Entering.BEHALF);
    }

    public Optional<Param<? extends Owned>> ownedParam() {
        return Optional.ofNullable(owned);
    }

    public boolean isListed() {
        return listing != Listing.BUTTON;
    }

    /** Whether it stands in the menus of a platform. */
    public boolean isListedOn(String platform) {
        return listing == Listing.MENU
                || (listing == Listing.MENU_OF_DISCORD && platform.equals("discord"));
    }

    /** Whether it is about something that exists already, such as a request. */
    boolean isAboutAThing() {
        return params.stream().anyMatch(param -> param.isRequired() && param.type().namesThing());
    }

    /** The parameters that people fill in. */
    public List<Param<?>> shown() {
        return params.stream().filter(Param::isShown).toList();
    }

    /** Those of them that the caller of a scene may fill in. */
    List<Param<?>> shownIn(Scene scene) {
        return shown().stream()
                .filter(param -> !param.equals(Entering.BEHALF) || scene.byScribe())
                .toList();
    }
}

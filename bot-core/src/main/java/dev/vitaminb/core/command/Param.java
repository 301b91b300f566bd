package dev.vitaminb.core.command;

import dev.vitaminb.core.group.MembersRole;
import dev.vitaminb.core.member.Member;
import java.util.Set;

/**
 * A typed parameter of a command; how it is shown stands in the texts under {@code
 * <path>.<name>.…}.
 *
 * @param name the key of its texts and its name on the wire
 * @param need whether the command can do without it
 * @param secrecy whether it may be taken from a place where others read it
 * @param shown whether people see it in menus and forms, or only buttons fill it
 */
public record Param<T>(String name, ParamType<T> type, Need need, Secrecy secrecy, Shown shown) {
    /** Whether a command can do without an argument. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** Whether an argument may be typed where others read it. */
    public enum Secrecy {
        OPEN,
        PRIVATE
    }

    /** Who fills an argument in. */
    public enum Shown {
        TO_PEOPLE,
        /** People, in forms and by its name; never by where it stands in a line. */
        BY_NAME,
        TO_BUTTONS
    }

    /** An optional, open parameter of a type. */
    public static <T> Param<T> of(String name, ParamType<T> type) {
        return new Param<>(name, type, Need.OPTIONAL, Secrecy.OPEN, Shown.TO_PEOPLE);
    }

    /** One line of text, its length in characters. */
    public static Param<String> line(String name, int shortest, int longest) {
        return of(name, new TextType(shortest, longest, TextType.Shape.LINE));
    }

    /** Text of several lines, its length in characters. */
    public static Param<String> text(String name, int shortest, int longest) {
        return of(name, new TextType(shortest, longest, TextType.Shape.AREA));
    }

    /** A table as a spreadsheet saves it, its length in characters. */
    public static Param<String> table(String name, int shortest, int longest) {
        return of(name, new TextType(shortest, longest, TextType.Shape.TABLE));
    }

    /** A whole number in a range, both ends included. */
    public static Param<Long> whole(String name, long least, long most) {
        return of(name, new WholeType(least, most));
    }

    /** One of an enum's constants; they read as the texts under {@code <prefix>.<CONSTANT>}. */
    public static <E extends Enum<E>> Param<E> choice(String name, Class<E> type, String prefix) {
        return of(name, ChoiceType.of(type, prefix));
    }

    /** Somebody who is in the group. */
    public static Param<Member> member(String name) {
        return of(name, new MemberType());
    }

    /** Somebody who is in the group and reads what the bot writes. */
    public static Param<Member> memberInChat(String name) {
        return of(name, new MemberType(MemberType.Reach.IN_A_CHAT));
    }

    /** Somebody who is in the group, also if they want to be left out: for organisers. */
    public static Param<Member> anyMember(String name) {
        return of(name, new MemberType(MemberType.Reach.EVERYBODY));
    }

    /** A role of the platform, picked there. */
    public static Param<MembersRole> role(String name) {
        return of(name, new RoleType());
    }

    /** Several members; none is given as 0. */
    public static Param<Set<Member>> members(String name) {
        return of(name, new MembersType());
    }

    public Param<T> required() {
        return new Param<>(name, type, Need.REQUIRED, secrecy, shown);
    }

    public Param<T> inPrivate() {
        return new Param<>(name, type, need, Secrecy.PRIVATE, shown);
    }

    public Param<T> byName() {
        return new Param<>(name, type, need, secrecy, Shown.BY_NAME);
    }

    public Param<T> byButton() {
        return new Param<>(name, type, need, secrecy, Shown.TO_BUTTONS);
    }

    public boolean isRequired() {
        return need == Need.REQUIRED;
    }

    public boolean isPrivate() {
        return secrecy == Secrecy.PRIVATE;
    }

    /** Whether a typed line fills it by its place. */
    boolean isPlaced() {
        return shown == Shown.TO_PEOPLE;
    }

    public boolean isShown() {
        return shown != Shown.TO_BUTTONS;
    }
}

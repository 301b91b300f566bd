package dev.vitaminb.discord;

import dev.vitaminb.core.courier.Platform.Letter;
import dev.vitaminb.core.courier.Topic;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Span;
import dev.vitaminb.core.view.View;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.entities.channel.forums.ForumTagSnowflake;

/** Forums as homes: each message is a post of its own, a card's post has tags. */
final class Forums {
    /** So long it is tried again to post the same. */
    private static final Duration SAME_WITHIN = Duration.ofHours(1);

    private static final int MOST_TAGS = 5;

    /** So far back a post is looked for in the archive: ten pages of it. */
    private static final int ARCHIVED = 1_000;

    private Forums() {}

    /**
     * Posts there, once for each nonce. Discord takes none here, so the message's first component
     * carries it as its number.
     */
    static MessageName post(
            ForumChannel forum, Letter letter, List<MessageTopLevelComponent> words, String nonce) {
        int mark = nonce.hashCode() & Integer.MAX_VALUE;
        var title = title(letter);
        var same = same(forum, title, mark);
        if (same.isPresent()) {
            return new MessageName(same.get().getIdLong(), same.get().getIdLong());
        }
        var marked = new ArrayList<>(words);
        marked.set(0, words.getFirst().withUniqueId(mark));
        var post =
                Calls.done(
                        forum.createForumPost(title, Messages.posted(marked))
                                .setTags(tags(forum, letter)));
        return new MessageName(post.getThreadChannel().getIdLong(), post.getMessage().getIdLong());
    }

    private static Optional<ThreadChannel> same(ForumChannel forum, String title, int mark) {
        var since = OffsetDateTime.now(ZoneOffset.UTC).minus(SAME_WITHIN);
        return forum.getThreadChannels().stream()
                .filter(thread -> thread.isOwner() && thread.getName().equals(title))
                .filter(thread -> thread.getTimeCreated().isAfter(since))
                .filter(thread -> isMarked(thread, mark))
                .findFirst();
    }

    private static boolean isMarked(ThreadChannel post, int mark) {
        return Calls.done(post.retrieveStartMessage()).getComponents().stream()
                .anyMatch(component -> component.getUniqueId() == mark);
    }

    // Whoever manages the server decides which tags there are; those of other names are left out,
    // unless the forum takes nothing without one.
    private static List<ForumTag> tags(ForumChannel forum, Letter letter) {
        var wanted = letter.topic().map(Topic::tags).orElse(List.of());
        var fitting =
                forum.getAvailableTags().stream()
                        .filter(tag -> wanted.stream().anyMatch(tag.getName()::equalsIgnoreCase))
                        .limit(MOST_TAGS)
                        .toList();
        return fitting.isEmpty() && forum.isTagRequired()
                ? forum.getAvailableTags().stream()
                        .filter(tag -> !tag.isModerated())
                        .limit(1)
                        .toList()
                : fitting;
    }

    /** The post of a card, taken out of the archive if it is there; empty if it was deleted. */
    static Optional<ThreadChannel> find(ForumChannel forum, long post) {
        var active = forum.getGuild().getThreadChannelById(post);
        if (active != null) {
            return Optional.of(active);
        }
        var archived =
                forum.retrieveArchivedPublicThreadChannels().cache(false).stream()
                        .limit(ARCHIVED)
                        .filter(thread -> thread.getIdLong() == post)
                        .findFirst();
        archived.ifPresent(thread -> Calls.done(thread.getManager().setArchived(false)));
        return archived;
    }

    /** Gives a card's post the title and the tags that it should have now. */
    static void label(ForumChannel forum, ThreadChannel post, Letter letter) {
        rename(post, title(letter));
        tag(forum, post, letter);
    }

    /** Gives a thread its title: words that were taken back or forgotten are not kept there. */
    static void rename(ThreadChannel thread, String title) {
        if (!thread.getName().equals(title)) {
            Calls.done(thread.getManager().setName(title));
        }
    }

    private static void tag(ForumChannel forum, ThreadChannel post, Letter letter) {
        var tags = tags(forum, letter);
        var had =
                post.getAppliedTags().stream()
                        .map(ForumTagSnowflake::getIdLong)
                        .collect(Collectors.toSet());
        var has = tags.stream().map(ForumTagSnowflake::getIdLong).collect(Collectors.toSet());
        if (letter.topic().isPresent() && !had.equals(has)) {
            Calls.done(post.getManager().setAppliedTags(tags));
        }
    }

    /** What a place of its own for a letter is called. */
    static String title(Letter letter) {
        return Layout.cut(
                letter.topic().map(Topic::title).orElseGet(() -> firstLine(letter.view())),
                Topic.LONGEST_TITLE);
    }

    private static String firstLine(View view) {
        return view.blocks().stream()
                .flatMap(block ->
                        switch (block) {
                            case Block.Heading(var line) -> Optional.of(line).stream();
                            case Block.Paragraph(var line) -> Optional.of(line).stream();
                            default -> Optional.<List<Span>>empty().stream();
                        })
                .map(Forums::plain)
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("Vitamin B");
    }

    private static String plain(List<Span> line) {
        return line.stream()
                .map(span ->
                        switch (span) {
                            case Span.Plain(var text) -> text;
                            case Span.Strong(var text) -> text;
                            case Span.Person(var number, var text) -> text;
                            case Span.Moment(var at, var text) -> text;
                        })
                .collect(Collectors.joining());
    }
}

package dev.vitaminb.core.command;

import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Button;
import dev.vitaminb.core.view.Press;
import dev.vitaminb.core.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * One page of a longer list.
 *
 * @param number from 1
 * @param last the number of the last page
 */
public record Pages<T>(List<T> items, long number, long last) {
    /** The page that a button turns to. */
    public static final Param<Long> PARAM = Param.whole("page", 1, 10_000).byButton();

    /** The page of that number, or the last one if there are fewer. */
    public static <T> Pages<T> of(List<T> all, long wanted, int aPage) {
        long last = Math.max(1, (all.size() + aPage - 1) / aPage);
        long number = Math.min(wanted, last);
        int from = Math.toIntExact((number - 1) * aPage);
        return new Pages<>(
                List.copyOf(all.subList(from, Math.min(all.size(), from + aPage))), number, last);
    }

    /** The view with buttons that turn the page, where there is one to turn to. */
    public View turning(View view, Texts texts, LongFunction<Press> to) {
        var buttons = new ArrayList<Button>();
        if (number > 1) {
            buttons.add(Button.plain(texts.say("page.back"), to.apply(number - 1)));
        }
        if (number < last) {
            buttons.add(Button.plain(texts.say("page.next"), to.apply(number + 1)));
        }
        return view.with(buttons);
    }
}

package dev.vitaminb.web.page;

import dev.vitaminb.web.cast.Cast;
import java.util.List;

/**
 * What stands around the chats of a page.
 *
 * @param titles all groups, in the order in which they are shown
 * @param here the group that the page is in
 * @param building whether that group is being built, so that nothing can be done in it yet
 */
public record Frame(List<Title> titles, Title here, boolean building) {
    static Frame around(Cast cast, List<Title> titles, boolean building) {
        var here =
                titles.stream()
                        .filter(it -> it.cast().code().equals(cast.code()))
                        .findFirst()
                        .orElseThrow();
        return new Frame(titles, here, building);
    }
}

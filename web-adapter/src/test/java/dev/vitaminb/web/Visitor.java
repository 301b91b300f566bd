package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitaminb.testkit.Someone;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a page of the playground, as one of its personas. */
final class Visitor implements Someone {
    private final Browser browser;
    private final String page;
    private final String name;
    private Document asked = new Document("");

    Visitor(Browser browser, String cast, String persona, String name) {
        this.browser = browser;
        this.page = "/chat/" + cast + "/" + persona;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    Document page() {
        return browser.page(page);
    }

    @Override
    public Delivered types(String line) {
        return says("room", line);
    }

    @Override
    public Delivered writes(String words) {
        return says("direct", words);
    }

    Delivered says(String side, String text) {
        return sends("/" + side + "/say", Map.of("event", event(), "text", text));
    }

    @Override
    public Pressable button(String label) {
        var buttons = page().select(".message button:containsOwn(" + label + ")");
        assertThat(buttons).as("the buttons %s that %s sees", label, name).isNotEmpty();
        var button = buttons.getLast();
        var side = button.parents().is("#room") ? "room" : "direct";
        var payload = button.attr("data-payload");
        return who ->
                ((Visitor) who)
                        .sends("/" + side + "/press", Map.of("event", event(), "payload", payload));
    }

    @Override
    public Delivered fills(Map<String, String> values) {
        var dialog = asked.expectFirst("dialog");
        var parameters = new HashMap<String, String>();
        for (var field : dialog.select("[name]")) {
            parameters.put(field.attr("name"), field.val());
        }
        values.forEach((param, value) -> parameters.put("field." + param, value));
        var path = dialog.expectFirst("form").attr("hx-post");
        return sends(path.substring(page.length()), parameters);
    }

    Document asked() {
        return asked;
    }

    private Delivered sends(String path, Map<String, String> form) {
        var response = browser.post(page + path, form);
        assertThat(response.statusCode()).isEqualTo(200);
        asked = Jsoup.parse(response.body());
        return () -> assertThat(browser.post(page + path, form).statusCode()).isEqualTo(200);
    }

    @Override
    public String sees() {
        return page().select("#room .whisper, #direct .message").stream()
                .map(Visitor::text)
                .collect(Collectors.joining("\n\n"));
    }

    String groupSees() {
        return texts("#room .message:not(.whisper, .pinned)");
    }

    String groupHasPinned() {
        return texts("#room .pinned");
    }

    private String texts(String which) {
        return page().select(which).stream().map(Visitor::text).collect(Collectors.joining("\n\n"));
    }

    // Words as people see them: line breaks stay where the style sheet keeps them.
    private static String text(Element message) {
        return message.select("h3, p, blockquote, dt, dd, button").stream()
                .map(part -> part.is("blockquote, .said") ? part.wholeText() : part.text())
                .collect(Collectors.joining("\n"));
    }

    private static String event() {
        return UUID.randomUUID().toString();
    }
}

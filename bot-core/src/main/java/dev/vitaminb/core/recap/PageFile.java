package dev.vitaminb.core.recap;

import dev.vitaminb.core.command.Scene;
import dev.vitaminb.core.export.Download;
import dev.vitaminb.core.export.TextFile;
import dev.vitaminb.core.text.Texts;
import dev.vitaminb.core.view.Block;
import dev.vitaminb.core.view.Chart;
import dev.vitaminb.core.view.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The last recap as one A4 page to print, for people who are in no chat: as everybody read it, in
 * the group's language.
 */
public final class PageFile implements Download {
    static final String KEY = "recap";

    // A file to be opened and printed on its own, so its style stands in it.
    private static final String STYLE =
            "@page{size:A4;margin:18mm}body{font:13pt/1.5 Georgia,serif;color:#111;max-width:174mm;"
                    + "margin:0 auto}@media screen{body{margin:12mm auto;padding:0 6mm}}h1{font-size:22pt;line-height:1.2;margin:0 0 6mm}"
                    + "p{margin:0 0 4mm}ul{margin:0 0 5mm;padding:0;list-style:none}"
                    + "li{border-left:1mm solid #c2410c;padding:0 0 0 4mm;margin:0 0 3mm}"
                    + "small{color:#444}table{border-collapse:collapse;margin:0 0 5mm;"
                    + "font:10pt sans-serif}th,td{border:1px solid #999;padding:1mm 2.5mm;"
                    + "text-align:right}th:first-child,td:first-child{text-align:left}"
                    + "caption{text-align:left;padding:0 0 1mm}.end{font-style:italic}";

    static String name(Texts texts) {
        return texts.say("recap.page.file");
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isOpenTo(Scene scene) {
        return scene.byOrganiser();
    }

    @Override
    public TextFile make(Scene scene) {
        var texts = scene.publicTexts();
        var content =
                new Recaps(scene.snapshot())
                        .last()
                        .map(recap ->
                                new RecapViews(scene.snapshot(), texts, scene.today())
                                        .of(recap).blocks().stream()
                                                .map(PageFile::html)
                                                .collect(Collectors.joining("\n")))
                        .orElse("");
        var page =
                "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title><style>%s</style></head><body>\n%s\n</body></html>\n"
                        .formatted(
                                texts.language().locale().getLanguage(),
                                TextFile.escaped(scene.group().name()),
                                STYLE,
                                content);
        return new TextFile(name(scene.texts()), "text/html", page);
    }

    private static String html(Block block) {
        return switch (block) {
            case Block.Heading(var line) -> "<h1>" + html(line) + "</h1>";
            case Block.Paragraph(var line) -> "<p>" + html(line) + "</p>";
            case Block.Note(var line) -> "<p class=\"end\">" + html(line) + "</p>";
            case Block.Quote(var words) -> "<p>" + TextFile.escaped(words) + "</p>";
            case Block.Items(var items) ->
                    items.stream()
                            .map(item ->
                                    "<li>%s<br><small>%s</small></li>"
                                            .formatted(html(item.line()), html(item.detail())))
                            .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Block.Fields(var fields) ->
                    fields.stream()
                            .map(field ->
                                    "<p>%s: %s</p>"
                                            .formatted(
                                                    TextFile.escaped(field.name()),
                                                    html(field.value())))
                            .collect(Collectors.joining());
            case Block.Picture(var chart, var alternative) -> table(chart);
            case Block.Code code -> "";
            case Block.File file -> "";
        };
    }

    // On paper the numbers themselves are read better than bars without a scale.
    private static String table(Chart chart) {
        var head =
                chart.labels().stream()
                        .map(label -> "<th>" + TextFile.escaped(label) + "</th>")
                        .collect(Collectors.joining());
        var rows =
                chart.series().stream()
                        .map(series ->
                                "<tr><td>%s</td>%s</tr>"
                                        .formatted(
                                                TextFile.escaped(series.name()),
                                                cells(series.values())))
                        .collect(Collectors.joining());
        return "<table><caption>%s</caption><tr><th></th>%s</tr>%s</table>"
                .formatted(TextFile.escaped(chart.title()), head, rows);
    }

    private static String cells(List<Long> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "<td>" + values.get(i) + "</td>")
                .collect(Collectors.joining());
    }

    private static String html(List<Span> line) {
        return line.stream()
                .map(span ->
                        span instanceof Span.Strong(var text)
                                ? "<strong>" + TextFile.escaped(text) + "</strong>"
                                : TextFile.escaped(span.text()))
                .collect(Collectors.joining());
    }
}

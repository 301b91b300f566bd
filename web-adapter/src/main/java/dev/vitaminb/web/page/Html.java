package dev.vitaminb.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Renders the playground's pages and fragments; whatever is not a template is escaped. */
public final class Html {
    private static final String FOLDER = "dev/vitaminb/web/page/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    public Html() {
        words.setBasename(FOLDER + "words");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix(FOLDER);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setCacheable(true);
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words);
        engine.setEnableSpringELCompiler(false);
    }

    /** A whole template; it knows the viewer and {@code it}. */
    String page(String template, Viewer viewer, Object it) {
        return engine.process(template, context(viewer, it));
    }

    /** One fragment of a template. */
    String fragment(String template, String fragment, Viewer viewer, Object it) {
        return engine.process(template, Set.of(fragment), context(viewer, it));
    }

    /** A text of the playground's own. */
    String say(String key, Viewer viewer, Object... arguments) {
        return words.getMessage(key, arguments, viewer.locale());
    }

    private static Context context(Viewer viewer, Object it) {
        var context = new Context(viewer.locale());
        context.setVariable("viewer", viewer);
        context.setVariable("it", it);
        return context;
    }
}

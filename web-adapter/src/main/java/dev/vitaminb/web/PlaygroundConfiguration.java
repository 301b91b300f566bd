package dev.vitaminb.web;

import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.Curtain;
import dev.vitaminb.web.cast.FastForward;
import dev.vitaminb.web.cast.Guests;
import dev.vitaminb.web.cast.SampleGroups;
import dev.vitaminb.web.guard.LocalOnly;
import dev.vitaminb.web.guard.PageHeaders;
import dev.vitaminb.web.guard.SmallBodies;
import dev.vitaminb.web.page.ChatController;
import dev.vitaminb.web.page.Chats;
import dev.vitaminb.web.page.Completion;
import dev.vitaminb.web.page.FileController;
import dev.vitaminb.web.page.Frames;
import dev.vitaminb.web.page.Html;
import dev.vitaminb.web.page.JoinController;
import dev.vitaminb.web.page.Onlookers;
import dev.vitaminb.web.page.PictureController;
import dev.vitaminb.web.page.SettingsController;
import dev.vitaminb.web.page.SideResolver;
import dev.vitaminb.web.page.Talks;
import dev.vitaminb.web.page.ViewerResolver;
import dev.vitaminb.web.transcript.Bell;
import dev.vitaminb.web.transcript.RedisTranscripts;
import dev.vitaminb.web.transcript.Stage;
import dev.vitaminb.web.transcript.Transcripts;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The playground; an application that offers it imports this and provides a {@link Ground}. */
@Configuration(proxyBeanMethods = false)
public class PlaygroundConfiguration {
    @Bean
    Casts casts() {
        return new Casts();
    }

    @Bean
    Bell bell() {
        return new Bell();
    }

    @Bean
    Curtain curtain(Casts casts, Bell bell) {
        return new Curtain(casts, bell);
    }

    @Bean
    Stage stage(Ground ground) {
        return new Stage(ground.clock());
    }

    @Bean
    Transcripts transcripts(Ground ground, Stage stage, Bell bell) {
        return new RedisTranscripts(
                ground.connections(), ground.vault(), ground.vitaminB().directory(), stage, bell);
    }

    @Bean
    PlaygroundPlatform playgroundPlatform(Casts casts, Transcripts transcripts) {
        return new PlaygroundPlatform(casts, transcripts);
    }

    @Bean
    SampleGroups sampleGroups(
            Casts casts, Transcripts transcripts, Stage stage, Curtain curtain, Ground ground) {
        return new SampleGroups(
                casts,
                transcripts,
                ground.vitaminB(),
                ground.connections(),
                stage,
                curtain,
                ground.rehearsal(),
                ground.clock());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> seeding(SampleGroups samples) {
        return ready -> samples.seedMissing();
    }

    @Bean
    Html html() {
        return new Html();
    }

    @Bean
    Chats chats(Transcripts transcripts, Ground ground) {
        return new Chats(transcripts, ground.vitaminB().directory(), ground.clock());
    }

    @Bean
    Frames frames(Casts casts, Curtain curtain, Ground ground) {
        var vitaminB = ground.vitaminB();
        return new Frames(casts, curtain, vitaminB.ledger(), vitaminB.directory());
    }

    @Bean
    Onlookers onlookers(Casts casts, Chats chats, Frames frames, Html html, Bell bell) {
        return new Onlookers(casts, chats, frames, html, bell);
    }

    @Bean
    Talks talks(Ground ground, Transcripts transcripts) {
        return new Talks(ground.vitaminB().bot(), ground.vitaminB().directory(), transcripts);
    }

    @Bean
    ChatController chatController(
            Casts casts,
            Frames frames,
            Chats chats,
            Talks talks,
            Curtain curtain,
            Ground ground,
            Onlookers onlookers,
            Html html) {
        return new ChatController(
                casts,
                frames,
                chats,
                talks,
                new Completion(ground.vitaminB().bot(), talks),
                curtain,
                onlookers,
                html);
    }

    @Bean
    PictureController pictureController(Transcripts transcripts) {
        return new PictureController(transcripts);
    }

    @Bean
    Guests guests(Casts casts, Curtain curtain, Ground ground) {
        var vitaminB = ground.vitaminB();
        return new Guests(casts, curtain, vitaminB.ledger(), vitaminB.directory());
    }

    @Bean
    FileController fileController(Ground ground, Curtain curtain, Html html) {
        return new FileController(ground.vitaminB().downloads(), curtain, html);
    }

    @Bean
    JoinController joinController(Guests guests, Ground ground, Html html) {
        return new JoinController(guests, ground.vitaminB().bot(), html);
    }

    @Bean
    SettingsController settingsController(
            Casts casts, SampleGroups samples, FastForward fastForward, Onlookers onlookers) {
        return new SettingsController(casts, samples, fastForward, onlookers);
    }

    @Bean
    FilterRegistrationBean<LocalOnly> localOnly() {
        return first(new LocalOnly(), 1);
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders() {
        return first(new PageHeaders(), 2);
    }

    @Bean
    FilterRegistrationBean<SmallBodies> smallBodies() {
        return first(new SmallBodies(), 3);
    }

    // Before anything reads the request.
    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    WebMvcConfigurer playgroundPages(Casts casts, Guests guests) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerResolver(casts, guests));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new SideResolver());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/playground/**")
                        .addResourceLocations("classpath:/dev/vitaminb/web/assets/")
                        .setCacheControl(CacheControl.noCache());
            }
        };
    }
}

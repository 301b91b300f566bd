package dev.vitaminb.web.page;

import dev.vitaminb.core.text.Language;
import dev.vitaminb.web.cast.Cast;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.FastForward;
import dev.vitaminb.web.cast.SampleGroups;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor sets for the playground itself: its language, the time, and a fresh start. */
@RestController
public final class SettingsController {
    private static final Pattern PAGE = Pattern.compile("/chat/[a-z0-9]+/[a-z0-9]+");

    private final Casts casts;
    private final SampleGroups samples;
    private final FastForward fastForward;
    private final Onlookers onlookers;

    public SettingsController(
            Casts casts, SampleGroups samples, FastForward fastForward, Onlookers onlookers) {
        this.fastForward = fastForward;
        this.casts = casts;
        this.samples = samples;
        this.onlookers = onlookers;
    }

    @PostMapping("/language")
    ResponseEntity<Void> language(@RequestParam String language, @RequestParam String back) {
        var chosen = Language.of(Locale.forLanguageTag(language)).locale().getLanguage();
        var cookie =
                ResponseCookie.from(ViewerResolver.COOKIE, chosen)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(Duration.ofDays(365))
                        .build();
        return to(back).header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }

    @PostMapping("/reset")
    ResponseEntity<Void> reset(@RequestParam String back) {
        samples.reset();
        casts.all().stream().filter(Cast::isSample).map(Cast::code).forEach(onlookers::reload);
        return to(back).build();
    }

    @PostMapping("/forward")
    ResponseEntity<Void> forward(@RequestParam int days, @RequestParam String back) {
        fastForward.by(Math.clamp(days, 1, FastForward.MOST_DAYS));
        casts.all().stream().map(Cast::code).forEach(onlookers::reload);
        return to(back).build();
    }

    private static ResponseEntity.BodyBuilder to(String back) {
        var page = PAGE.matcher(back).matches() ? back : "/";
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page));
    }
}

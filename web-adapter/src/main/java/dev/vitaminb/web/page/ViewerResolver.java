package dev.vitaminb.web.page;

import dev.vitaminb.core.text.Language;
import dev.vitaminb.web.cast.Casts;
import dev.vitaminb.web.cast.Guests;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/** Reads from a request who looks: group and persona from the address, language from a cookie. */
public final class ViewerResolver implements HandlerMethodArgumentResolver {
    /** The cookie that holds the language chosen. */
    static final String COOKIE = "language";

    private final Casts casts;
    private final Guests guests;

    public ViewerResolver(Casts casts, Guests guests) {
        this.casts = casts;
        this.guests = guests;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Viewer.class);
    }

    @Override
    public Viewer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var path =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        ? variables
                        : Map.of();
        return casts.find(String.valueOf(path.get("cast")))
                .map(guests::in)
                .flatMap(cast ->
                        cast.find(String.valueOf(path.get("persona")))
                                .map(persona -> new Viewer(cast, persona, language(request))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Language language(HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Language.of(Locale.forLanguageTag(cookie.getValue())))
                .findFirst()
                .orElseGet(() -> Language.of(request.getLocale()));
    }
}

package dev.vitaminb.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only what a page of this playground on this machine sends: a web page elsewhere that
 * points a name at this machine (DNS rebinding) has another Host, and one that sends a form here
 * has another Origin.
 */
public final class LocalOnly extends OncePerRequestFilter {
    private static final Pattern HOST =
            Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = only(request, "Host");
        var origin = only(request, "Origin");
        if (host == null || !HOST.matcher(host).matches()) {
            refuse(request, response, "host");
        } else if (origin == null
                ? !READING.contains(request.getMethod())
                : !origin.equalsIgnoreCase("http://" + host)) {
            refuse(request, response, "origin");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static @Nullable String only(HttpServletRequest request, String header) {
        var values = Collections.list(request.getHeaders(header));
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.getFirst();
            default -> "";
        };
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String key)
            throws IOException {
        var sentences =
                ResourceBundle.getBundle(
                        "dev.vitaminb.web.guard.refusals",
                        request.getLocale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(sentences.getString(key));
    }
}

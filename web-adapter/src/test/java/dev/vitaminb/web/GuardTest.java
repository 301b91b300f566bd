package dev.vitaminb.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlaygroundTest
class GuardTest {
    private static final String PAGE = "/chat/koeln/anna";

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "10.0.0.1", "127.0.0.1.nip.io:80"})
    void whoeverCallsItByAnotherNameIsRefused(String host) throws IOException {
        assertThat(raw("GET " + PAGE + " HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]:8080", "LOCALHOST:1"})
    void itsOwnNamesAreWelcome(String host) throws IOException {
        assertThat(raw("GET " + PAGE + " HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "https://localhost", "http://localhost:1"})
    void ordersFromOtherPagesAreRefused(String origin) {
        var browser = new Browser(port);
        var order = browser.form("/language", Map.of("language", "de", "back", "/"));
        assertThat(browser.send(order.header("Origin", origin).build()).statusCode())
                .isEqualTo(403);
        assertThat(browser.send(browser.to(PAGE).header("Origin", origin).build()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOrderWithoutAnOriginIsRefusedInPlainWords() {
        var browser = new Browser(port);
        var order = browser.form("/language", Map.of("language", "de", "back", "/"));
        var refused = browser.send(order.header("Accept-Language", "de").build());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("nur auf ihre eigenen Seiten");
    }

    @Test
    void pagesForbidWhatComesFromElsewhere() {
        var headers = new Browser(port).get(PAGE).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void longBodiesAreRefused() {
        var body = Map.of("event", "12345678", "text", "a".repeat(200_000));
        assertThat(new Browser(port).post(PAGE + "/room/say", body).statusCode()).isEqualTo(413);
        var text = Map.of("event", "12345678", "text", "a".repeat(25_000));
        assertThat(new Browser(port).post(PAGE + "/room/say", text).statusCode()).isEqualTo(413);
    }

    @Test
    void nobodyIsSentElsewhere() {
        var form = Map.of("language", "de", "back", "//evil.example/chat/koeln/anna");
        var sent = new Browser(port).post("/language", form);
        assertThat(sent.headers().firstValue("Location")).hasValue("/");
    }

    // HttpClient sets the Host itself.
    private String raw(String head) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = head + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

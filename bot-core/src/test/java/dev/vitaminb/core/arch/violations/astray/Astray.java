package dev.vitaminb.core.arch.violations.astray;

import java.net.http.HttpClient;

/** Stands in a package that has no place, and knows the web. */
public interface Astray {
    HttpClient client();
}

package dev.vitaminb.web.page;

import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads a side from an address. */
public final class SideResolver implements Converter<String, Side> {
    @Override
    public Side convert(String code) {
        return Side.from(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

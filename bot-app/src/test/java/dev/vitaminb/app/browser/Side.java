package dev.vitaminb.app.browser;

/** One of the two chats of a page. */
enum Side {
    ROOM,
    PRIVATE
}

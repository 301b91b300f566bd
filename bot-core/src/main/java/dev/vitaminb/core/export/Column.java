package dev.vitaminb.core.export;

/** What a column of a table holds. */
enum Column {
    NUMBER,
    NAME,
    ROLE,
    DOES,
    CITY,
    INDUSTRY,
    LANGUAGES,
    JOINED,
    SEEN,
    MONTH,
    MEMBER,
    MEASURE,
    COUNT,
    DATE,
    KIND,
    BY,
    ABOUT
}

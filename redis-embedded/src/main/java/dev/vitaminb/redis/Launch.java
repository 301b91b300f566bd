package dev.vitaminb.redis;

/** Everything that stays the same for each life of a folder's engine. */
record Launch(Engine engine, DataFolder folder, Access access, Options options) {

    /**
     * Redis's configuration; it holds the password and goes through a pipe, never to a command line
     * or a file.
     */
    String configuration() {
        return """
        bind %s
        port %d
        requirepass %s
        protected-mode yes
        daemonize no
        dir .
        appendonly yes
        appendfsync %s
        aof-load-truncated yes
        save ""
        maxmemory 0
        maxmemory-policy noeviction
        logfile ""
        """
                .formatted(
                        Access.HOST,
                        access.port(),
                        access.password(),
                        options.appendfsync().word());
    }

    EngineLog log() {
        return new EngineLog(folder.logFile());
    }
}

package dev.vitaminb.redis;

/** What is known of the engine that wrote a folder's data, and so which engines may open it. */
sealed interface Origin {

    /** Whether this engine is the best there can be, so that no other need be looked for. */
    boolean prefers(Engine engine);

    boolean admits(Engine engine);

    String writer();

    /** The program to install. */
    String remedy();

    /** No data, or data that every engine reads. */
    record Open() implements Origin {
        @Override
        public boolean prefers(Engine engine) {
            return true;
        }

        @Override
        public boolean admits(Engine engine) {
            return true;
        }

        @Override
        public String writer() {
            return "any engine";
        }

        @Override
        public String remedy() {
            return "redis-server or valkey-server " + EngineVersion.OLDEST + " or newer";
        }
    }

    /** Data in several parts that lost the file with its writer's name. */
    record Unsigned() implements Origin {
        @Override
        public boolean prefers(Engine engine) {
            return admits(engine);
        }

        @Override
        public boolean admits(Engine engine) {
            return engine.version().isAtLeast(EngineVersion.SEVEN);
        }

        @Override
        public String writer() {
            return "an engine of version " + EngineVersion.SEVEN + " or newer";
        }

        @Override
        public String remedy() {
            return "redis-server or valkey-server " + EngineVersion.SEVEN + " or newer";
        }
    }

    record Signed(Product product, EngineVersion version) implements Origin {
        @Override
        public boolean prefers(Engine engine) {
            return engine.product() == product && engine.version().equals(version);
        }

        @Override
        public boolean admits(Engine engine) {
            return engine.product() == product && engine.version().isAtLeast(version);
        }

        @Override
        public String writer() {
            return product + " " + version;
        }

        @Override
        public String remedy() {
            return product.program() + " " + version + " or newer";
        }
    }
}

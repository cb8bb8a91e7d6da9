package mes.cloud.link;

import org.jspecify.annotations.Nullable;

/** How to the cloud: who speaks how, and where. */
interface Route {

    /**
     * The same as long as it is good; may ask somebody who knows.
     *
     * @throws LinkAway when he could not be asked
     */
    Found find() throws LinkAway, InterruptedException;

    /** The way that was found did not lead there. */
    default void doubt() {}

    /** The name under which it is spoken of. */
    String name();

    /** A way to the cloud. */
    record Found(Dialect dialect, Server server) {}

    /** To a module of the device to which another route leads. */
    record Module(Route device, String module, @Nullable SharedAccess key) implements Route {

        @Override
        public Found find() throws LinkAway, InterruptedException {
            Found found = device.find();
            return new Found(found.dialect().module(module, key), found.server());
        }

        @Override
        public String name() {
            return device.name();
        }
    }

    /** Known beforehand. */
    record Fixed(Dialect dialect, Server server) implements Route {

        @Override
        public Found find() {
            return new Found(dialect, server);
        }

        @Override
        public String name() {
            return server.host();
        }
    }
}

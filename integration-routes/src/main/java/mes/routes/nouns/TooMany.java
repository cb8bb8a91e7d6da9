package mes.routes.nouns;

/** More objects were asked for than one answer may bear. */
public final class TooMany extends RuntimeException {}

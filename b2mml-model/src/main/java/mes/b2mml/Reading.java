package mes.b2mml;

/** What came of reading a document: a transaction, or the faults that keep it from being one. */
public sealed interface Reading permits Bod, Malformed {}

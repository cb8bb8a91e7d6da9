package mes.routes.b2mml;

import mes.b2mml.Transaction;

/** One transaction that is served: a verb with a noun. All of them together are the table of the dispatcher. */
sealed interface Served permits Pull, Push {

    Transaction transaction();
}

package mes.routes.machine;

import mes.routes.ResponseAddress;

/** An answer as it is written, and where to. */
record Reply(ResponseAddress to, String answer) {}

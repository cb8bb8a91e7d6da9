package mes.journal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What the journal tells of messages that were refused together: the first of them, and how many more. A flood of garbage
 * would else be a flood for everybody who follows the journal.
 */
record KeptTogether(@JsonUnwrapped QuarantinedMessage first, int others) {}

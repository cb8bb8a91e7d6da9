package mes.journal;

import java.util.List;
import mes.common.Rejection;

/** Tells one entry after the other; what is refused is set aside. */
record OneByOne(JournalReader reader) implements StreamReader {

    @Override
    public boolean concerns(JournalEntry entry) {
        return reader.concerns(entry);
    }

    @Override
    public void read(List<JournalEntry> entries, Told told) throws Exception {
        for (JournalEntry entry : entries) {
            Reading.stopIfAsked();
            try {
                reader.read(entry);
            } catch (Rejection refused) {
                told.setAside(entry.position(), refused.getMessage());
            }
            told.upTo(entry.position());
        }
    }
}

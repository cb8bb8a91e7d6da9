package mes.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Remembers the last passwords that were right, because the slow check that keeps stolen hashes safe would otherwise be
 * made for every request of a program. What is remembered is a digest bound to the hash: a changed password is unknown
 * at once, and nothing here is worth more than the database it came from.
 */
final class KnownPasswords {

    private static final int MOST = 256;

    private final Map<String, String> digests = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    boolean matches(String hash, String password, BooleanSupplier slowCheck) {
        String digest = Digests.sha256(hash + password);
        if (isKnown(hash, digest)) {
            return true;
        }
        boolean right = slowCheck.getAsBoolean();
        if (right) {
            remember(hash, digest);
        }
        return right;
    }

    private synchronized boolean isKnown(String hash, String digest) {
        return digest.equals(digests.get(hash));
    }

    private synchronized void remember(String hash, String digest) {
        digests.put(hash, digest);
    }
}

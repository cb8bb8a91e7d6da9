package mes.access;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people read out and type: three groups of four characters, 60 random bits. */
final class OneTimeCode {

    /** Without those that look like others (Crockford's base 32). */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** What is kept of a code, however it was typed. */
    static String digest(String code) {
        String plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Digests.sha256(plain);
    }
}

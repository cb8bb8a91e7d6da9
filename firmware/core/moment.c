#include "moment.h"

static char *put(char *to, uint32_t number, int digits, char behind)
{
    for (int i = digits - 1; i >= 0; i--) {
        to[i] = (char)('0' + number % 10);
        number /= 10;
    }
    to[digits] = behind;
    return to + digits + 1;
}

/* The calendar counts from March of the year 0, so that a leap day is the last day of its year; eras are 400 years. */
static char *put_date(char *to, uint32_t days_since_1970)
{
    uint32_t days = days_since_1970 + 719468;
    uint32_t day_of_era = days % 146097;
    uint32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    uint32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    uint32_t month_from_march = (5 * day_of_year + 2) / 153;
    uint32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    uint32_t year = days / 146097 * 400 + year_of_era + (month <= 2);
    to = put(to, year, 4, '-');
    to = put(to, month, 2, '-');
    return put(to, day_of_year - (153 * month_from_march + 2) / 5 + 1, 2, 'T');
}

void mt_moment_write(uint64_t milliseconds, char text[MT_MOMENT_SIZE])
{
    static const uint64_t END = 253402300799999;
    uint64_t bounded = milliseconds > END ? END : milliseconds;
    uint32_t of_day = (uint32_t)(bounded % 86400000);
    char *to = put_date(text, (uint32_t)(bounded / 86400000));
    to = put(to, of_day / 3600000, 2, ':');
    to = put(to, of_day / 60000 % 60, 2, ':');
    to = put(to, of_day / 1000 % 60, 2, '.');
    to = put(to, of_day % 1000, 3, 'Z');
    *to = '\0';
}

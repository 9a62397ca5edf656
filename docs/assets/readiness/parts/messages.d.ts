/** The messages that only parts which load on demand say, by name and plural category. Generated from the bank. */
export const messages: Record<string, Record<string, string>>;

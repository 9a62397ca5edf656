/** The messages that it alone says, by name and plural category. Generated from the bank. */
export const messages: Record<string, Record<string, string>>;

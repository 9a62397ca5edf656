/** The template of this part, generated from overrides/shared/. */
export const markup: string;
/** The messages that it alone says, by name and plural category. Generated from the bank. */
export const messages: Record<string, Record<string, string>>;

/** The template of this part, generated from overrides/shared/. */
export const markup: string;

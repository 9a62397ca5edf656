/** The types of the generated bank.js, and of what modules pass to each other. */

import type { Message, Root, Template } from './page/templates.js';

/** A role's id, one of the bank's. */
export type Role = string;
export type Form = 'short' | 'full';
export type Facet = 'say' | 'do' | 'reinforce';
export type SignAnswer = 'shown' | 'claimed' | 'no' | 'unsure' | 'not-applicable';
export type Ceiling = 'commitment' | 'signs' | 'weakest-link';

export interface Level {
  id: string;
  from: number;
}
export interface Principle {
  id: string;
  slot: number;
  dimension: string;
}
export interface Question {
  id: string;
  slot: number;
  principle: string;
  facet: Facet;
  asked_of: Role[];
  short_for: Role[];
}
export interface Sign {
  id: string;
  slot: number;
  asked_of: Role[];
  may_not_apply: boolean;
}
/** An entry that is no longer asked: its slot, and every id it ever had. */
export interface Retired {
  slot: number;
  ids: string[];
}
/** What an edition changed, as ids of questions and signs. */
export interface Changes {
  edition: string;
  added: string[];
  reworded: string[];
  retired: string[];
}
export interface Bank {
  id: string;
  edition: string;
  also_reads: string[];
  /** Who is asked. The number is the role's own for good, as a result code holds it: 0 to 2. */
  roles: { id: string; number: number }[];
  forms: string[];
  levels: Level[];
  ceilings: {
    commitment: { dimension: string };
    'weakest-link': { above: number };
    signs: { principle: string; needs: number; bands: { from: number; level: string }[] };
  };
  dimensions: { id: string }[];
  principles: Principle[];
  questions: Question[];
  signs: Sign[];
  retired: Retired[];
  retired_principles: Retired[];
  /** The earliest edition first. */
  changes: Changes[];
  /** Current ids of questions, signs and principles, by their earlier ids. */
  aliases: Record<string, string>;
}

/** The value of one control. Rungs are numbers. */
export type Value = number | string | string[];
/**
 * Values by name: role, form, unit, step, every question and sign, matters_most, taken_on; the plan as plan.chosen and
 * plan.<principle>.<step>.<field>; kept results as result.<time>.
 */
export type Values = Map<string, Value>;
/** Values as stored, each with the time it was given, in milliseconds; null is a withdrawn answer. */
export type Kept = Map<string, [Value | null, number]>;

export interface DimensionResult {
  score: number | null;
  indicative: boolean;
  answered: number;
  asked: number;
}
export interface Hold {
  ceiling: Ceiling;
  level: string;
}
/** A binding ceiling and the principle that it points to. */
export interface Cause {
  ceiling: Ceiling;
  principle: string;
}
export interface Gap {
  points: number | null;
  pairs: number;
  first: number;
  second: number;
  widest: string | null;
}
export interface SignCount {
  asked: number;
  apply: number;
  shown: number;
  claimed: number;
  no: number;
  /** Answers other than unsure and not-applicable. */
  answered: number;
}
export interface Result {
  dimensions: Record<string, DimensionResult>;
  principles: Record<string, number | null>;
  overall: number | null;
  provisional: boolean;
  uncapped_level: string | null;
  level: string | null;
  held_by: Hold[];
  /** Every ceiling that applies, binding or not. */
  ceilings: Hold[];
  say_do: Gap;
  follow_through: Gap;
  signs: SignCount;
  answered: number;
  asked: number;
  causes: Cause[];
  priorities: string[];
  strengths: string[];
}

export const bank: Bank;

/** A result's values and edition: the reader's own, or from a link, a line, a file or kept under a name. */
export interface Taken {
  values: Values;
  /** The bank's edition when it was answered. */
  edition: string;
}

/** A message by name, with its figures filled in; `n` selects the plural form. */
export type Say = (name: Message, figures?: Record<string, string | number>) => string;

/** What the quiz passes to a part that loads on demand. The type parameter can name the template that the part shows. */
export interface Desk<T extends Template = Template> {
  /** Contains the templates, and the form with the texts of the questions. */
  quiz: HTMLElement;
  /** Where the part shows itself. */
  section: Root<T, HTMLElement>;
  bank: Bank;
  /** The current values, to be read once everything is loaded. */
  values: () => Values;
  /** Somebody else's or a kept result while it is shown, with its name. */
  guest: () => (Taken & { name: string }) | null;
  /** Store values by name; null withdraws one. Returns whether they are stored. */
  set: (values: Record<string, Value | null>) => 'kept' | 'refused' | 'nothing';
  /** Put the code of the reader's own result into the address. */
  address: (code: string) => void;
  /** Show another result. */
  visit: (line: string, name: string) => void;
  /** Start over with all questions unanswered, and show these sentences. */
  afresh: (sentences: string[]) => void;
}

/** Answers and their result, with the page's texts. */
export interface Scene {
  /** The quiz's element: its form has every text of the questions. */
  quiz: HTMLElement;
  bank: Bank;
  values: Values;
  result: Result;
}

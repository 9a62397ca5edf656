/** The types of the generated bank.js, and of what modules pass to each other. */

import type { Message, Root, Template } from './page/templates.js';

/** What a role can do about a principle. */
export type Power = 'act' | 'arrange' | 'ask';
export type Form = 'short' | 'full';
export type Facet = 'say' | 'do' | 'reinforce';
export type SignAnswer = 'shown' | 'claimed' | 'no' | 'unsure' | 'not-applicable';
export type Ceiling = 'commitment' | 'signs';

export interface Role {
  id: string;
  /** In result codes: 0, 1 or 2. */
  number: number;
  power: Power;
}
/** The figures that results are worked out with; bank.schema.json describes each. */
export interface Scoring {
  margin: number;
  indicative_below: number;
  gap_pairs: number;
  gap_flag: number;
  gap_widest: number;
  strength: number;
  aim: number;
  one_rung: { answers: number; share: number };
}

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
  asked_of: string[];
  short_for: string[];
}
export interface Sign {
  id: string;
  slot: number;
  asked_of: string[];
  may_not_apply: boolean;
  asks_belief: boolean;
}
export interface SignsRule {
  for: string[];
  principle: string;
  /** From a share of the signs that apply, a level; the lowest first. */
  bands: { from: number; level: string }[];
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
  roles: Role[];
  scoring: Scoring;
  levels: Level[];
  ceilings: {
    commitment: { dimension: string } | null;
    signs: SignsRule[];
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
 * Values by name: role, form, unit, step, every question and sign, matters_most, taken_on; the plan as plan.chosen, the
 * code of its result as plan.from, its identity as plan.id, and plan.<principle>.<step>.<field>; kept results as result.<time>;
 * and who is invited to a round: the host's name and what others will see, as invited.
 */
export type Values = Map<string, Value>;
/** Values as stored, each with the time it was given, in milliseconds; null is a withdrawn answer. */
export type Kept = Map<string, [Value | null, number]>;

export interface DimensionResult {
  score: number | null;
  /** One standard deviation, in points; null without a score. */
  margin: number | null;
  /** The lowest and the highest level within the margin. */
  range: [string, string] | null;
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
/** What stands between a level and the one above. */
export interface Next {
  level: string;
  /** What the overall score lacks; 0 where it has them. */
  points: number;
  /** Those that would still hold the level below it with these points. */
  ceilings: Ceiling[];
}
export interface Gap {
  points: number | null;
  is_flagged: boolean;
  pairs: number;
  /** How many pairs the full form asks. */
  possible: number;
  first: number;
  second: number;
  /** The principles with the widest pair, where it is worth naming. */
  widest: string[];
}
export interface SignCount {
  asked: number;
  apply: number;
  shown: number;
  claimed: number;
  no: number;
  /** Those that apply and were not judged. */
  open: number;
}
export interface Result {
  dimensions: Record<string, DimensionResult>;
  principles: Record<string, number | null>;
  overall: number | null;
  margin: number | null;
  /** The lowest and the highest level that the overall score reaches within its margin. */
  range: [string, string] | null;
  provisional: boolean;
  uncapped_level: string | null;
  level: string | null;
  held_by: Hold[];
  next: Next | null;
  say_do: Gap;
  follow_through: Gap;
  signs: SignCount;
  answered: number;
  asked: number;
  /** Whether nearly all answers are on one rung. */
  one_rung: boolean;
  causes: Cause[];
  priorities: string[];
  /** What could as well be a priority, in bank order. */
  tied: string[];
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
  /** The results kept under a name. */
  results: () => Values;
  /** Somebody else's or a kept result while it is shown, with its name. */
  guest: () => (Taken & { name: string }) | null;
  /** Store values by name; null withdraws one. Returns whether they are stored. */
  set: (values: Record<string, Value | null>) => 'kept' | 'refused' | 'nothing';
  /** Put the code of the reader's own result into the address, and for any result the part of it that is open. */
  address: (code: string, part: string) => void;
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

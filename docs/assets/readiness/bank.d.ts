/** The shape of the generated bank.js, and of what the modules hand to each other. */

import type { Message, Root, Template } from './page/templates.js';

export type Role = 'executive' | 'manager' | 'front-line';
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
/** What is no longer asked: its slot, and every id that it had. */
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
  /** Earlier ids of questions, signs and principles, and today's. */
  aliases: Record<string, string>;
}

/** What one control of the quiz holds. Rungs are numbers. */
export type Value = number | string | string[];
/** The quiz's controls by name: role, form, unit, every question and sign, matters_most, taken_on. */
export type Values = Map<string, Value>;
/** As kept: each value with the time it was given, in milliseconds; null is an answer taken back. */
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
  /** Other than unsure and not-applicable. */
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

/** A result that is not one's own as it stands: from a link, a line, a file, or kept under a name. */
export interface Taken {
  values: Values;
  /** The bank's, when it was answered. */
  edition: string;
}

/** A message by name, with its figures filled in; `n` chooses the plural. */
export type Say = (name: Message, figures?: Record<string, string | number>) => string;

/** What the quiz lends to a part of it that loads when it is used; its type may name the template that the part shows. */
export interface Desk<T extends Template = Template> {
  /** Holds the templates, and the form in which rungs are described. */
  quiz: HTMLElement;
  /** Where the part shows itself. */
  section: Root<T, HTMLElement>;
  bank: Bank;
  /** What stands, asked for once all is loaded. */
  values: () => Values;
  /** Somebody else's result, while it is looked at, and what it is called. */
  guest: () => (Taken & { name: string }) | null;
  /** Keep values by name; null takes one back. Returns whether they are kept. */
  set: (values: Record<string, Value | null>) => 'kept' | 'refused' | 'nothing';
  /** Let the address carry one's own result. */
  address: (code: string) => void;
  /** Look at another result. */
  visit: (line: string, name: string) => void;
  /** Open all questions again, and say something. */
  afresh: (sentences: string[]) => void;
}

/** A result on its way into the markup; its type may name the template that the markup is of. */
export interface Scene<T extends Template = Template> {
  /** The element: its form has every sentence of the questions. */
  quiz: HTMLElement;
  /** Where the result is filled in. */
  root: Root<T>;
  bank: Bank;
  values: Values;
  /** The edition it was answered under. */
  edition: string;
  result: Result;
}

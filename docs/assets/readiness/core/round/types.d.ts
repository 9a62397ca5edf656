/** The types of a round: what is counted, what of it is shown, and what follows from that. */

import type { Cause, DimensionResult, Gap, Hold, Next, SignCount } from '../../bank.js';

/** What a person is asked: a question, a sign, or whether a principle matters most. */
export type Kind = 'question' | 'sign' | 'mark';
export interface Item {
  kind: Kind;
  id: string;
  /** What can be chosen, in the order in which it is counted. */
  choices: readonly string[];
  /** One of them that this sign does not allow. */
  refused?: string;
}

/** One result, made small: a choice of each item by its index, or NOT_ASKED. */
export interface Person {
  role: string;
  day: string;
  cells: Uint8Array;
}

/** Who sees what: everybody sees everything, or figures of few people are covered. */
export type See = 'open' | 'one';

/** Some roles, shown as one. `all` are everybody. */
export interface Group {
  id: string;
  roles: string[];
  people: number;
}

/** none: nobody was asked. few: fewer than five were. alone: so few of one group were asked that only everybody together is shown. */
export type Cover = 'none' | 'few' | 'alone';
/** How often each choice was made, for everybody asked and for each group; `all` is null where nothing may be shown. */
export interface Counts {
  all: number[] | null;
  groups: Record<string, number[]>;
  cover: Cover | null;
}

/** All that is shown of a round. Every figure, sentence, order and file comes from this and from nothing else. */
export interface Shown {
  people: number;
  see: See;
  /** The first and the last day on which its results were taken; none if they do not say. */
  days: string[];
  /** The roles that took part. */
  roles: string[];
  /** Two or more, or none: one group is everybody. */
  groups: Group[];
  items: Record<Kind, Record<string, Counts>>;
}

export interface Score extends DimensionResult {
  /** The groups that it rests on; empty for everybody together. */
  rests: string[];
}
/** The widest difference between two groups, the higher first; clear if it is more than chance would make it. */
export interface Between {
  high: string;
  low: string;
  points: number;
  /** So many points would be a difference. */
  least: number;
  is_clear: boolean;
}
export interface DimensionFigures {
  team: Score;
  groups: Record<string, Score>;
  between: Between | null;
}
export interface QuestionFigures {
  answered: number;
  asked: number;
  /** The mean distance of the answers from their median, in rungs; null without an answer. */
  split: number | null;
  /** The widest difference between the means of two groups, in rungs; null where no two are shown. */
  between: { high: string; low: string; rungs: number } | null;
  /** The rung that nearly everybody chose. */
  alike: number | null;
  /** The narrowest run of rungs that holds at least half of the answers: its lowest, its highest, and how many. */
  core: { low: number; high: number; n: number } | null;
}
export interface Figures {
  dimensions: Record<string, DimensionFigures>;
  principles: Record<string, number | null>;
  questions: Record<string, QuestionFigures>;
  overall: number | null;
  margin: number | null;
  provisional: boolean;
  range: [string, string] | null;
  uncapped_level: string | null;
  level: string | null;
  held_by: Hold[];
  next: Next | null;
  /** What the signs come to by more than half; null where they are covered or nobody was asked. */
  signs: SignCount | null;
  /** Whether signs that somebody was asked are covered, so that their ceiling is not applied. */
  signs_covered: boolean;
  /** How many more signs the next level takes; null where those of the bank's first rule cannot give it. */
  signs_missing: number | null;
  /** The signs that more than half of those who could say have seen. */
  signs_shown: string[];
  say_do: Gap;
  follow_through: Gap;
  answered: number;
  asked: number;
  /** By group, where there are two or more. */
  seen: Record<string, { answered: number; asked: number }>;
  causes: Cause[];
  priorities: string[];
  /** The principles that most people marked, with how many did. */
  marked: { id: string; n: number }[];
}

/**
 * The view of a result: everything that the page, the summary, the plan and the reminder say about it, as plain data.
 *
 * A sentence is a whole text, ready to show; an empty one means that there is nothing to say and its place is hidden.
 * Scores are 0 to 100 and not rounded; null where there is none.
 */
import type { Bank, Result, Role, Say, Taken, Values } from '../../bank.js';
import type { Entry } from '../calendar.js';
import type { Priority } from '../plan.js';
import type { Wording } from '../result-wording.js';

/** A step that the bank suggests: what to do, and within how many days of the result. */
export interface SuggestedStep {
  readonly text: string;
  readonly days: number;
}

/** Headings and labels of the result that the summary repeats. */
export type Label = 'held' | 'dimensions' | 'priorities' | 'where_you_are' | 'next_rung' | 'not_for';

/**
 * What the page's markup says and no message does: the bank's own sentences. Each throws an error that names the text
 * where the page does not have it.
 */
export interface Texts {
  /** The title of a question or sign. */
  readonly title: (id: string) => string;
  /** A question as it is put to a role. */
  readonly stem: (id: string, role: string) => string;
  /** An answer to a question or sign in its own words. */
  readonly answer: (id: string, value: string) => string;
  /** What a role can do about a principle, the first step first. */
  readonly steps: (principle: string, role: string) => SuggestedStep[];
  /** The address of a principle's page in full; empty where there is none: in the one-file quiz, or once it is retired. */
  readonly page: (principle: string) => string;
  readonly label: (name: Label) => string;
}

/** What a view is made from. */
export interface Source {
  readonly bank: Bank;
  readonly say: Say;
  readonly texts: Texts;
  readonly taken: Taken;
  /** The name of a result that is not the reader's own as it stands, empty if it came with a link; null for the reader's own. */
  readonly guest: string | null;
  /** The reader's day, such as 2026-11-21: no suggested step and no reminder counts from an earlier one. */
  readonly today: string;
  /** Where others can open this quiz; empty where they cannot. */
  readonly address: string;
}

/** A source, and what every part of a view asks of it. */
export interface Given extends Source {
  readonly wording: Wording;
  readonly values: Values;
  readonly role: Role;
  readonly result: Result;
}

export interface LevelMark {
  readonly level: string;
  readonly is_reached: boolean;
  /** Whether it is the result's level. */
  readonly is_level: boolean;
  /** Whether it is the level that the answers reach on their own, where a ceiling holds the result below it. */
  readonly is_uncapped: boolean;
}
export interface HoldView {
  readonly why: string;
  readonly lift: string;
}
export interface Verdict {
  readonly unit: string;
  readonly headline: string;
  readonly taken: string;
  readonly gloss: string;
  /** Null where there is no level. */
  readonly strip: readonly LevelMark[] | null;
  /** Why there is no level, or how firm it is. */
  readonly reasons: readonly string[];
  /** What holds the level down; null where there is no level. */
  readonly held: { readonly uncapped: string; readonly holds: readonly HoldView[] } | null;
  /** Whether the level is so high that it should be checked before it is believed. */
  readonly is_high: boolean;
  /** Whether something that was asked is left open. */
  readonly is_open: boolean;
  readonly is_full: boolean;
}

export interface BarView {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  /** The level that the score reaches. */
  readonly level: string | null;
  /** The score in words, or why there is none. */
  readonly figure: string;
}
export interface DimensionView extends BarView {
  /** How firm the score is, or why it is not shown. */
  readonly note: string;
}
export interface PrincipleView extends BarView {
  readonly page: string;
}
export interface GapView {
  /** The two means that the bars show; null where the gap is not shown. */
  readonly bars: readonly [number, number] | null;
  readonly is_wide: boolean;
  readonly points: string;
  /** The two means in words, or why the gap is not shown. */
  readonly pair: string;
  readonly meaning: string;
}
export interface SignView {
  readonly id: string;
  readonly title: string;
  /** Its answer, or `open`. */
  readonly state: string;
  readonly said: string;
}
export interface AnswerView {
  readonly id: string;
  readonly title: string;
  readonly answer: string;
}
export interface Figures {
  readonly dimensions: readonly DimensionView[];
  readonly principles: readonly PrincipleView[];
  readonly gaps: { readonly say_do: GapView; readonly follow_through: GapView };
  readonly signs: {
    readonly counted: string;
    readonly not_counted: string;
    /** Those that the role is asked. */
    readonly each: readonly SignView[];
  };
  readonly visibility: { readonly count: string; readonly meaning: string };
}

/** Where one stands on a principle: its question on the lowest rung, that rung, and the one above. */
export interface Standing {
  readonly about: string;
  readonly current: string;
  readonly next: string;
}
export interface PriorityView {
  readonly principle: string;
  readonly title: string;
  readonly why: string;
  /** The rung of the question that stands lowest; null where none has a rung. */
  readonly rung: number | null;
  /** Null where there is no rung to climb from or to; `no_standing` then says which. */
  readonly standing: Standing | null;
  readonly no_standing: string;
  /** What the role can do about it. */
  readonly steps: readonly SuggestedStep[];
  readonly page: string;
}
export interface StrengthView {
  readonly principle: string;
  readonly title: string;
  readonly page: string;
  readonly figure: string;
}
export interface Next {
  readonly priorities: readonly PriorityView[];
  readonly no_priorities: string;
  /** Principles marked as mattering most, in bank order. */
  readonly marked: readonly string[];
  readonly is_marked_full: boolean;
  readonly now_first: string;
  /** For the front line: one question to ask aloud. */
  readonly ask: string;
  readonly strengths: readonly StrengthView[];
}

export interface ResultView {
  readonly role: Role;
  readonly is_guest: boolean;
  /** Whose result it is, where it is not the reader's own as it stands. */
  readonly guest: string;
  readonly verdict: Verdict;
  readonly figures: Figures;
  readonly next: Next;
  readonly answers: readonly AnswerView[];
  /** What was planned, or would be. */
  readonly plan: readonly Priority[];
  readonly is_planned: boolean;
  readonly plan_progress: string;
  readonly labels: Readonly<Record<Label, string>>;
  /** The result as one line. */
  readonly code: string;
  readonly left_out: string;
  /** What the result is called until it is given another name. */
  readonly name: string;
  /** The name of every file that it is handed over in, without its ending. */
  readonly file: string;
  /** Every answer as a row, the columns' names first. */
  readonly table: readonly (readonly (string | number | null)[])[];
  readonly quiz: { readonly address: string; readonly sentence: string };
  /** A calendar entry that leads back to the quiz. */
  readonly reminder: Readonly<Entry>;
}

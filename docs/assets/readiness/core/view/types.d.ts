/**
 * The view of a result: everything that the page, the summary, the plan and the reminder say about it, as plain data.
 *
 * Sentences are complete and ready to show; an empty one means that there is nothing to say, and its place is hidden.
 * Scores are 0 to 100 and not rounded; null if there is none.
 */
import type { Bank, Facet, Result, Say, Taken, Values } from '../../bank.js';
import type { Entry } from '../calendar.js';
import type { Step } from '../plan.js';
import type { Wording } from '../result-wording.js';

/** A step that the bank suggests: what to do, and within how many days of the result. */
export interface SuggestedStep {
  readonly text: string;
  readonly days: number;
}

/** An act and its label, such as “This week”. */
export interface Act {
  readonly label: string;
  readonly text: string;
}

/** Headings and labels of the result that the summary repeats. */
export type Label = 'legend' | 'why' | 'dimensions' | 'priorities' | 'where_you_are' | 'aim' | 'not_for';

/**
 * The bank's own sentences, which are in the page's markup and not among the messages. Each function throws an error
 * that names the text if the page lacks it.
 */
export interface Texts {
  /** The title of a question or sign. */
  readonly title: (id: string) => string;
  /** A question as a role is asked it. */
  readonly stem: (id: string, role: string) => string;
  /** An answer to a question or sign in its own words. */
  readonly answer: (id: string, value: string) => string;
  /** What a role can do on a principle first, and what that is called. */
  readonly now: (principle: string, role: string) => Act;
  /** The steps a role can take on a principle, in order. */
  readonly steps: (principle: string, role: string) => SuggestedStep[];
  /** The full address of a principle's page; empty if it has none, as in the one-file quiz or once it is retired. */
  readonly page: (principle: string) => string;
  readonly label: (name: Label) => string;
}

/** What a view is made from. */
export interface Source {
  readonly bank: Bank;
  readonly say: Say;
  readonly texts: Texts;
  readonly taken: Taken;
  /** The name of a result that is not the reader's current one, empty if it came with a link; null for the current one. */
  readonly guest: string | null;
  /** The reader's current day, such as 2026-11-21. Suggested steps and the reminder never count from an earlier day. */
  readonly today: string;
  /** Where others can open this quiz; empty if they cannot. */
  readonly address: string;
}

/** A source, with what every part of the view derives from it. */
export interface Given extends Source {
  readonly wording: Wording;
  readonly values: Values;
  readonly role: string;
  readonly result: Result;
}

export interface LevelMark {
  readonly level: string;
  readonly is_reached: boolean;
  /** Whether it is the result's level. */
  readonly is_level: boolean;
  /** Whether it is the level that the answers would reach if no ceiling held the result below it. */
  readonly is_uncapped: boolean;
}
/** Why the level is what it is, and what the one above takes. */
export interface Why {
  /** What holds the level down. */
  readonly holds: readonly string[];
  /** That nothing does; empty where something does, or where there are no ceilings at all. */
  readonly unheld: string;
  /** The heading of `takes`; empty at the top level. */
  readonly next: string;
  readonly takes: readonly string[];
}
export interface Verdict {
  readonly unit: string;
  readonly headline: string;
  /** The same for whoever is shown it, in a picture, a summary or a mail. */
  readonly shown: string;
  readonly taken: string;
  /** One sentence on why the level is what it is, or why there is none. */
  readonly because: string;
  /** What it takes for a level, where there is none. */
  readonly needs: readonly string[];
  /** How much was answered, and how certain the level is. */
  readonly rests: string;
  /** What makes it less certain than it looks. */
  readonly cautions: readonly string[];
  readonly stairs: readonly LevelMark[];
  /** Null if there is no level. */
  readonly why: Why | null;
  /** Whether the level is so high that it should be verified before anyone relies on it. */
  readonly is_high: boolean;
  /** Whether anything that was asked is unanswered. */
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
  /** In points; null without a score. */
  readonly margin: number | null;
  /** How certain the score is. */
  readonly note: string;
}
export interface PrincipleView extends BarView {
  readonly page: string;
}
/** What is said, done and backed up on a principle. */
export interface PairView {
  readonly id: string;
  /** At least two of them. */
  readonly facets: readonly { readonly facet: Facet; readonly score: number }[];
  readonly figure: string;
}
export interface GapView {
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
  /** The question as it was asked. */
  readonly stem: string;
  readonly answer: string;
}
export interface Figures {
  readonly dimensions: readonly DimensionView[];
  readonly principles: readonly PrincipleView[];
  readonly pairs: readonly PairView[];
  readonly gaps: { readonly say_do: GapView; readonly follow_through: GapView };
  readonly signs: {
    readonly counted: string;
    /** What becomes of the signs that could not be judged. */
    readonly open: string;
    /** The signs that the role is asked about. */
    readonly each: readonly SignView[];
  };
  readonly visibility: { readonly count: string; readonly meaning: string };
}

/** Where the reader stands on a principle: the question with the lowest rung, that rung, and what good looks like. */
export interface Standing {
  readonly about: string;
  readonly current: string;
  readonly aim: string;
  readonly aim_rung: number;
}
export interface PriorityView {
  readonly principle: string;
  readonly title: string;
  readonly why: string;
  /** The lowest rung among its questions; null if none has a rung. */
  readonly rung: number | null;
  /** Null if there is no answer or no rung above; `no_standing` then says which. */
  readonly standing: Standing | null;
  readonly no_standing: string;
  /** The way there: what the role can do first. */
  readonly now: Act;
  /** The steps the role can take. */
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
  /** What else could stand among the priorities; empty without a tie. */
  readonly tied: string;
  readonly strengths: readonly StrengthView[];
}

export interface ResultView {
  readonly role: string;
  readonly is_guest: boolean;
  /** Whose result it is; empty for the reader's current one. */
  readonly guest: string;
  /** The subject of a mail about it. */
  readonly mail_subject: string;
  readonly verdict: Verdict;
  readonly figures: Figures;
  readonly next: Next;
  readonly answers: readonly AnswerView[];
  /** The plan, or the suggested one. */
  readonly plan: readonly Step[];
  readonly is_planned: boolean;
  readonly plan_progress: string;
  readonly labels: Readonly<Record<Label, string>>;
  /** The result as one line. */
  readonly code: string;
  readonly left_out: string;
  /** The default name of the result. */
  readonly name: string;
  /** The base name of every file made from it, without the extension. */
  readonly file: string;
  /** Every answer as a row, the header row first. */
  readonly table: readonly (readonly (string | number | null)[])[];
  readonly quiz: { readonly address: string; readonly sentence: string };
  /** A calendar entry that leads back to the quiz. Its uid still lacks whose it is. */
  readonly reminder: Readonly<Entry>;
}

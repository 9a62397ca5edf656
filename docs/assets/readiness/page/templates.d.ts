/** The names that templates and scripts share, as types; `make lint` reads them from the templates into contract.d.ts. */

import type { Messages, Templates } from './contract.js';

/** A template, or an element that has markup of its own on the page. */
export type Template = keyof Templates;
export type Part<T extends Template = Template> = Templates[T]['part'];
export type Fill<T extends Template = Template> = Templates[T]['fill'];
export type List<T extends Template = Template> = Templates[T]['list'];
export type Field<T extends Template = Template> = Templates[T]['field'];
export type Act<T extends Template = Template> = Templates[T]['act'];

/** A template of the quiz that is cloned and filled in. */
export type Cloned = Exclude<Templates['quiz']['template'], 'messages'>;

/** A message's name: of the catalogue, or of a family that the bank's entries fill. */
export type Message = keyof Messages;

declare const template: unique symbol;
/**
 * Markup of a template, which has the names of that template and no others. Where nobody said which template it is,
 * all names go. Exists for the type checker alone.
 */
export type Root<T extends Template = Template, N extends ParentNode = ParentNode> = N & { [template]?: T };

/** What the base class of a custom element is for the type checker: one with the markup of that element. */
export type ElementOf<T extends Template, N extends HTMLElement = HTMLElement> = new () => Root<T, N>;

/** What the quiz does, also for buttons in the parts that load when they are used. */
export type QuizAct =
  | Act<'quiz' | 'open-item'>
  | Extract<Act, 'change' | 'download' | 'full' | 'plan' | 'print' | 'take-over' | 'to-mine' | 'unanswered'>;
/** What is left for such a part to do. */
export type OwnAct<T extends Template> = Exclude<Act<T>, QuizAct>;
/** What to do for each act, given the button. */
export type Actions<A extends Act> = Record<A, (button: HTMLElement) => unknown>;

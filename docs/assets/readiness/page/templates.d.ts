/** The names that templates and scripts share, as types. `make lint` generates contract.d.ts from the templates. */

import type { Messages, Templates } from './contract.js';

/** A template, or a custom element with its own markup. */
export type Template = keyof Templates;
export type Part<T extends Template = Template> = Templates[T]['part'];
export type Fill<T extends Template = Template> = Templates[T]['fill'];
export type List<T extends Template = Template> = Templates[T]['list'];
export type Field<T extends Template = Template> = Templates[T]['field'];
export type Act<T extends Template = Template> = Templates[T]['act'];

/** A part of the quiz that loads when it is used. */
export type Room = Extract<Templates['quiz']['template'], 'result' | 'plan' | 'compare'>;
/** A step that something loads for: such a part, or the opening if the reader is invited to a round. */
export type Furnished = Room | 'opening';
/** A template of the quiz that is cloned and filled in. */
export type Cloned = Exclude<Templates['quiz']['template'], 'messages'>;

/** A message's name: from the catalogue, or from a family with one message per entry of the bank. */
export type Message = keyof Messages;

declare const template: unique symbol;
/**
 * Markup from a template, in which only the names of that template can be looked up; any name if the template is not
 * given. Exists only for the type checker.
 */
export type Root<T extends Template = Template, N extends ParentNode = ParentNode> = N & { [template]?: T };

/** The type of a custom element's base class, so that the element has the names of its own markup. */
export type ElementOf<T extends Template, N extends HTMLElement = HTMLElement> = new () => Root<T, N>;

/** Acts that the quiz handles, including those of buttons in parts that load on demand; start/starter.js has the rescue. */
export type QuizAct =
  | Exclude<Act<'quiz' | 'clear' | 'open-item'>, 'rescue'>
  | Extract<Act, 'change' | 'download' | 'full' | 'plan' | 'print' | 'take-over' | 'to-mine' | 'unanswered'>;
/** The acts that such a part handles itself. */
export type OwnAct<T extends Template> = Exclude<Act<T>, QuizAct>;
/** A function for each act, called with the button. */
export type Actions<A extends Act> = Record<A, (button: HTMLElement) => unknown>;

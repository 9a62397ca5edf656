/**
 * Shows the link back into the quiz, or to its result.
 *
 * @import { ElementOf } from '../page/templates.js'
 */
import { bank } from '../bank.js';
import { asked } from '../core/answers.js';
import { fill, partOf } from '../page/markup.js';
import { say } from '../page/messages.js';
import { RecordElement } from './record-element.js';

export class GoOn extends /** @type {ElementOf<'go-on', RecordElement>} */ (RecordElement) {
  show() {
    const { values } = this.store;
    const { questions, signs } = asked(bank, values);
    const all = questions.length > 0 ? [...questions, ...signs] : [...bank.questions, ...bank.signs];
    const n = all.filter(({ id }) => values.has(id)).length;
    const isDone = values.get('step') === 'result';
    fill(this, 'go-on', n > 0 ? say('go_on', { n, asked: all.length }) : '');
    partOf(this, 'quiz').hidden = isDone;
    partOf(this, 'result').hidden = !isDone;
    this.hidden = n === 0;
  }
}

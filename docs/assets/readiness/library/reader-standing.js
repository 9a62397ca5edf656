/**
 * Shows which level the reader's answers reach on a principle.
 *
 * @import { ElementOf } from '../page/templates.js'
 */
import { bank } from '../bank.js';
import { fill } from '../page/markup.js';
import { say } from '../page/messages.js';
import { RecordElement } from './record-element.js';

export class ReaderStanding extends /** @type {ElementOf<'reader-standing', RecordElement>} */ (
  RecordElement
) {
  async show() {
    const id = String(this.dataset.of);
    const questions = bank.questions.filter(({ principle }) => principle === id);
    const isAnswered = () => questions.some((question) => this.store.values.has(question.id));
    // Without this script nothing is shown.
    const loaded = isAnswered() ? await import('./standing.js').catch(() => null) : null;
    const { values } = this.store; // read after loading, so that they are current
    const { level, sentence } = loaded?.standingOn(values, id) ?? { level: '', sentence: '' };
    for (const at of this.querySelectorAll('[data-at]'))
      at.classList.toggle('strip__here', at.getAttribute('data-at') === level);
    fill(this, 'here', sentence || (isAnswered() && !values.has('role') ? say('here_role') : ''));
  }
}

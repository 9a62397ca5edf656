/**
 * The quiz on the library's pages: questions answered in place, where the reader stands, and the way back. They share
 * the quiz's record; nothing shows for readers who have not answered.
 */
import { GoOn } from './go-on.js';
import { OwnAnswers } from './own-answers.js';
import { ReaderStanding } from './reader-standing.js';

const elements = { 'own-answers': OwnAnswers, 'reader-standing': ReaderStanding, 'go-on': GoOn };
for (const [name, element] of Object.entries(elements))
  if (!customElements.get(name)) customElements.define(name, element);

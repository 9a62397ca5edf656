/** Adds the messages of everything that loads on demand. Loaded together with whatever says them. */
import { messages } from '../parts/messages.js';
import { addMessages } from './messages.js';

addMessages(messages);

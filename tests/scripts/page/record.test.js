/**
 * One record that several tabs write at the same moment: nothing that anybody gave is lost, what was deleted stays
 * deleted, and the tabs come to rest.
 *
 * A browser's tabs may live in processes of their own. Each then reads local storage from a copy, which follows the
 * others' writes late, and of two that write at once the last overwrites the first.
 *
 * @import { Value } from '../../../docs/assets/readiness/bank.js'
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LocalRecord } from '../../../docs/assets/readiness/page/record.js';
import { BANK } from '../bank.js';

const KEY = 'readiness:small-bank:/';
const TABS = 3;
/** More than any number of tabs needs to agree; those that answer each other for ever need more. */
const MANY = 500;

/** @typedef {{text: string | null, from: number}} Write */

class Browser {
  /** What is on the way to the browser's own process, in the order of sending. @type {Write[]} */
  sent = [];
  /** What stands in the browser's own process. @type {string | null} */
  stands = null;
  now = 0;

  constructor() {
    this.tabs = Array.from({ length: TABS }, (_, at) => new Tab(this, at));
  }

  /** The oldest write arrives, and is passed on. */
  arrive() {
    const write = this.sent.shift();
    if (!write) return;
    const before = this.stands;
    this.stands = write.text;
    for (const tab of this.tabs) tab.inbox.push({ ...write, before });
  }

  /** Everything arrives and is heard. Returns whether the tabs came to rest. */
  settle() {
    for (let steps = 0; steps < MANY; steps += 1) {
      if (this.sent.length > 0) this.arrive();
      else {
        const tab = this.tabs.find(({ inbox }) => inbox.length > 0);
        if (!tab) return true;
        tab.hear();
      }
    }
    return false;
  }
}

class Tab {
  /** @type {(Write & {before: string | null})[]} */
  inbox = [];
  /** What this tab reads. @type {string | null} */
  copy = null;
  /** How many of its own writes have not come back yet: until then, others' do not change its copy. */
  pending = 0;
  record = new LocalRecord(BANK, [KEY], () => true);

  /** @param {Browser} browser @param {number} at */
  constructor(browser, at) {
    this.browser = browser;
    this.at = at;
  }

  /** Run something as this tab: with its copy of the storage. @param {() => void} action */
  as(action) {
    Object.assign(globalThis, { localStorage: this });
    action();
  }

  /** @param {string} key */
  getItem(key) {
    return key === KEY ? this.copy : null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    this.#write(key, text);
  }

  /** @param {string} key */
  removeItem(key) {
    this.#write(key, null);
  }

  /** @param {string} key @param {string | null} text */
  #write(key, text) {
    if (key !== KEY || text === this.copy) return;
    this.copy = text;
    this.pending += 1;
    this.browser.sent.push({ text, from: this.at });
  }

  /** @param {string} name @param {Value | null} value */
  give(name, value) {
    this.as(() => {
      this.record.pull();
      this.record.give([[name, value]]);
      this.record.push();
    });
  }

  delete() {
    this.as(() => {
      this.record.pull();
      this.record.clear(Math.max(Date.now(), this.record.latest));
    });
  }

  /** The oldest of the others' writes is heard, or one's own comes back. */
  hear() {
    const heard = this.inbox.shift();
    if (!heard) return;
    if (heard.from === this.at) {
      this.pending -= 1;
      return;
    }
    if (this.pending === 0) this.copy = heard.text;
    this.as(() => {
      this.record.hear(heard.text, heard.before);
      if (this.record.isBehind) this.record.push();
    });
  }
}

/** @typedef {['give', number, string, number] | ['delete', number] | ['hear', number] | ['arrive']} Step */
const tab = fc.nat(TABS - 1);
const give = fc.tuple(fc.constant('give'), tab, fc.constantFrom('lead-do', 'lead-say', 'act-do'), fc.nat(4));
const moves = fc.oneof(fc.tuple(fc.constant('hear'), tab), fc.tuple(fc.constant('arrive')));

/** What happens, in order. @param {Step[]} steps @returns {Browser} */
function after(steps) {
  const browser = new Browser();
  const clock = Date.now;
  Date.now = () => (browser.now += 1);
  try {
    for (const [what, at = 0, name = '', value = 0] of steps) {
      if (what === 'arrive') browser.arrive();
      if (what === 'hear') browser.tabs[at].hear();
      if (what === 'give') browser.tabs[at].give(name, value);
      if (what === 'delete') browser.tabs[at].delete();
    }
    assert.ok(browser.settle(), 'the tabs answer each other for ever');
  } finally {
    Date.now = clock;
  }
  return browser;
}

describe('several tabs that write at the same moment', () => {
  test('end up with the last answer to everything, in each of them and in storage', () => {
    const steps = /** @type {fc.Arbitrary<Step[]>} */ (fc.array(fc.oneof(give, moves), { maxLength: 40 }));
    fc.assert(
      fc.property(steps, (all) => {
        const browser = after(all);
        const last = new Map(
          all.flatMap(([what, , name, value]) => (what === 'give' ? [[name, value]] : [])),
        );
        for (const { record, copy } of browser.tabs) {
          assert.deepEqual(record.values, last);
          assert.equal(copy, browser.stands);
        }
        const reader = browser.tabs[0];
        reader.as(() => {
          const anew = new LocalRecord(BANK, [KEY], () => true);
          anew.look();
          assert.deepEqual(anew.values, last);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('bring back nothing that was deleted, and delete nothing that was given afterwards', () => {
    const steps = /** @type {fc.Arbitrary<Step[]>} */ (
      fc.array(
        fc.oneof(
          { arbitrary: give, weight: 3 },
          { arbitrary: moves, weight: 4 },
          fc.tuple(fc.constant('delete'), tab),
        ),
        {
          maxLength: 40,
        },
      )
    );
    fc.assert(
      fc.property(steps, (all) => {
        const browser = after(all);
        const end = all.findLastIndex(([what]) => what === 'delete');
        const last = new Map(
          all.slice(end + 1).flatMap(([what, , name, value]) => (what === 'give' ? [[name, value]] : [])),
        );
        for (const { record } of browser.tabs) assert.deepEqual(record.values, last);
        if (last.size === 0) assert.equal(browser.stands, null);
      }),
      { numRuns: 2000 },
    );
  });
});

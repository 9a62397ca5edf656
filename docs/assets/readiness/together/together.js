/**
 * The entry point of the page that brings results together: its element, what its buttons do, and what is shown when.
 *
 * @import { Figures, Shown } from '../core/round/types.js'
 * @import { Act, Actions, ElementOf } from '../page/templates.js'
 * @import { Came } from './bringing.js'
 * @import { Named } from './comparing.js'
 * @import { Holding } from './holding.js'
 * @import { Settings, State } from './keeper.js'
 */
import { bank } from '../bank.js';
import { LONGEST_NAME } from '../core/limits.js';
import { figuresOf } from '../core/round/figures.js';
import { inOrder } from '../core/round/order.js';
import { onAct } from '../page/controls.js';
import { buttonOf, fieldOf, fill, listOf, partOf } from '../page/markup.js';
import { addMessages, say, tell } from '../page/messages.js';
import { FORGOTTEN, storeOf } from '../page/store.js';
import { messages as later } from '../parts/messages.js';
import { messages as reading } from '../parts/receiving.js';
import { messages } from '../parts/together.js';
import { copyDeeds, deedsIn, downloadDeeds, showDeeds } from './acts.js';
import { bringFile, bringText, codesHere } from './bringing.js';
import { putInOrder } from './cards.js';
import { openedRound, showCompared } from './comparing.js';
import { made, there } from './elements.js';
import { held } from './holding.js';
import { copyInvitation, formIn, linkOf, showInvitation } from './inviting.js';
import { Room } from './room.js';
import { showRound } from './showing.js';
import { saveRound, saveRoundPicture, saveTable } from './taking.js';

for (const each of [later, reading, messages]) addMessages(each);

/** How long a text may take to be read before the page says so, in milliseconds. */
const SLOW = 300;
/** How long nothing more is typed before it is kept, in milliseconds. */
const TYPING = 200;

class ReadinessTogether extends /** @type {ElementOf<'together'>} */ (HTMLElement) {
  /** @type {Holding} */
  #holding = /** @type {never} */ (null);
  /** @type {State} */
  #state = /** @type {never} */ (null);
  /** Which of the rounds is shown, by its place; the latest if nobody has chosen. @type {number | null} */
  #at = null;
  /** Rounds from files, the latest last. @type {Named[]} */
  #opened = [];
  /** @type {Figures | null} */
  #figures = null;
  /** What was settled and is not kept yet. @type {Partial<Settings>} */
  #unsettled = {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** @type {Room | null} */
  #room = null;

  connectedCallback() {
    for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, () => this.#fail());
    this.#begin().catch(() => this.#fail());
  }

  /** The site's address. */
  get #site() {
    return new URL(this.dataset.site ?? '.', document.baseURI).href;
  }

  /** The round that is shown. @returns {Shown | null} */
  get #shown() {
    return this.#state.shown.at(this.#at ?? -1) ?? null;
  }

  async #begin() {
    const store = storeOf(bank, this);
    store.open();
    this.#holding = await held(String(this.dataset.worker), store.round, () => this.#again());
    partOf(this, 'without').hidden = true;
    partOf(this, 'form').hidden = false;
    for (const field of /** @type {const} */ (['round', 'host']))
      fieldOf(this, field).maxLength = LONGEST_NAME;
    addEventListener(FORGOTTEN, () => this.#empty());
    addEventListener('pagehide', () => this.#keepSettled());
    this.#room = new Room(this);
    this.#listen();
    await this.#again();
    const kept = codesHere(bank, store);
    fill(this, 'add-kept', kept.length > 0 ? say('round_kept', { n: kept.length }) : '');
    await this.#bringAddress();
    addEventListener('hashchange', () => this.#bringAddress());
    this.onclick = onAct(this.#actions(kept));
  }

  /** Add the result in the address, as a QR code on somebody's screen has it. */
  async #bringAddress() {
    if (!location.hash.includes('r=')) return;
    await this.#keepSettled();
    const came = await bringText(this.#holding, location.hash);
    history.replaceState(null, '', location.pathname + location.search);
    await this.#came(came);
  }

  #listen() {
    const form = /** @type {HTMLFormElement} */ (partOf(this, 'form'));
    form.onsubmit = (event) => event.preventDefault();
    this.oninput = (/** @type {Event} */ { target }) =>
      this.#onInput(/** @type {HTMLInputElement} */ (target));
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      this.#bring([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** @param {string[]} kept codes on this device @returns {Actions<Act<'together'>>} */
  #actions(kept) {
    return {
      add: () => this.#add(),
      choose: () => partOf(this, 'files').click(),
      'add-kept': async () => {
        await this.#keepSettled();
        await this.#came(await bringText(this.#holding, kept.join('\n')));
      },
      show: () => this.#show(),
      again: () => {
        partOf(this, 'sure').hidden = false;
        buttonOf(this, 'again-no').focus();
      },
      'again-yes': () => this.#empty(),
      'again-no': () => {
        partOf(this, 'sure').hidden = true;
        buttonOf(this, 'again').focus();
      },
      'copy-invitation': () => copyInvitation(this),
      'copy-invitation-link': () => copyInvitation(this, linkOf(this.#site, this.#state, formIn(this).value)),
      more: () => {
        listOf(this, 'questions').classList.add('splits--all');
        partOf(this, 'more').hidden = true;
      },
      room: () => this.#shown && this.#figures && this.#room?.open(this.#shown, this.#figures),
      'room-close': () => this.#room?.close(),
      'room-back': () => this.#room?.go(-1),
      'room-next': () => this.#room?.go(1),
      'room-reveal': () => this.#room?.reveal(true),
      'room-hide': () => this.#room?.reveal(false),
      'room-acts': () => this.#room?.toActs(),
      'clock-start': () => this.#room?.startClock(),
      'clock-stop': () => this.#room?.stopClock(),
      'acts-download': () => downloadDeeds(this, bank, this.#state.round),
      'acts-copy': () => copyDeeds(this),
      print: () => print(),
      picture: async () =>
        this.#take((shown, figures) => saveRoundPicture(bank, shown, figures, this.#state.round)),
      'download-round': async () =>
        this.#take(async (shown) => saveRound(bank, shown, this.#state.round, await this.#holding.lines())),
      'download-table': async () => this.#take((shown) => saveTable(this, bank, shown, this.#state.round)),
    };
  }

  /** @param {HTMLInputElement} target */
  async #onInput(target) {
    if (target === partOf(this, 'files')) {
      const files = [...(target.files ?? [])];
      await this.#bring(files);
      target.value = ''; // so that the same file can be chosen again
    } else if (target.name === 'open') this.#settle({ see: target.checked ? 'open' : 'one' });
    else if (target.dataset.field === 'round') this.#settle({ round: target.value });
    else if (target.dataset.field === 'host') this.#settle({ host: target.value });
    else if (target.name === 'form') this.#settle({ form: target.value });
    else if (target.closest('.act')) this.#settle({ acts: JSON.stringify(deedsIn(this)) });
    else if (target.name === 'order') this.#sort();
    else if (target.name === 'shown') {
      this.#at = Number(target.value);
      this.#paintRound();
    }
  }

  /** Show what was settled at once, and keep it when no more is typed. @param {Partial<Settings>} given */
  #settle(given) {
    this.#state = { ...this.#state, ...given };
    this.#unsettled = { ...this.#unsettled, ...given };
    showInvitation(this, this.#site, this.#state);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#keepSettled(), TYPING);
  }

  /** How much is shown has to be settled before the first result comes in, so all that brings one in waits for this. */
  async #keepSettled() {
    clearTimeout(this.#settling);
    const given = this.#unsettled;
    this.#unsettled = {};
    if (Object.keys(given).length > 0) await this.#holding.settle(given);
  }

  async #add() {
    const field = /** @type {HTMLTextAreaElement} */ (there(this, '[name="codes"]'));
    if (!field.value.trim())
      return this.#tell({ sentences: [say('round_paste_first')], unread: [], more: 0 });
    const slow = setTimeout(
      () => this.#tell({ sentences: [say('round_reading')], unread: [], more: 0 }),
      SLOW,
    );
    await this.#keepSettled();
    const came = await bringText(this.#holding, field.value).finally(() => clearTimeout(slow));
    if (came.unread.length === 0) field.value = ''; // what could not be read stays, to be looked at
    await this.#came(came);
  }

  /** @param {File[]} files */
  async #bring(files) {
    /** @type {Came[]} */
    const all = [];
    await this.#keepSettled();
    for (const file of files)
      all.push(await bringFile(bank, this.#holding, file, (name, data) => this.#openRound(name, data)));
    if (all.length === 0) return;
    await this.#came({
      sentences: all.flatMap(({ sentences }) => sentences),
      unread: all.flatMap(({ unread }) => unread),
      more: all.reduce((sum, { more }) => sum + more, 0),
    });
  }

  /** @param {string} file @param {Record<string, unknown>} data */
  #openRound(file, data) {
    const { round, sentences } = openedRound(bank, file, data, this.#state.see);
    if (round) this.#opened = [...this.#opened, round].slice(-2);
    this.#paintCompared();
    return sentences;
  }

  /** @param {Came} came */
  async #came(came) {
    this.#paint(await this.#holding.state());
    this.#tell(came);
  }

  /** @param {Came} came */
  #tell({ sentences, unread, more }) {
    const { isKept } = this.#state;
    tell(partOf(this, 'told'), [...sentences, ...(isKept ? [] : [say('round_not_kept')])]);
    const place = listOf(this, 'unread');
    place.replaceChildren(...unread.map(({ line, text }) => made('li', { 'data-line': line }, text)));
    fill(this, 'unread-more', more > 0 ? say('round_more', { n: more }) : '');
    partOf(this, 'unread').hidden = unread.length === 0;
    partOf(this, 'unread').toggleAttribute('open', unread.length > 0);
  }

  async #show() {
    const isClosed = await this.#holding.show();
    const state = await this.#holding.state();
    if (isClosed) this.#at = null;
    this.#paint(state);
    if (isClosed) {
      this.#tell({ sentences: [], unread: [], more: 0 });
      there(this, '#together-seen').focus();
      there(this, '#together-seen').scrollIntoView();
    } else this.#tell({ sentences: [this.#whyNot(state)], unread: [], more: 0 });
  }

  /** Why nothing is shown, or nothing more. @param {State} state */
  #whyNot({ see, waiting, shown }) {
    if (shown.length > 0) return say('round_later_few', { n: waiting });
    return see === 'open' ? say('round_few_open') : say('round_few', { n: waiting });
  }

  async #empty() {
    const state = await this.#holding.again();
    this.#at = null;
    this.#opened = [];
    partOf(this, 'sure').hidden = true;
    this.#paint(state);
    this.#paintCompared();
    this.#tell({ sentences: [say('round_empty')], unread: [], more: 0 });
    partOf(this, 'told').focus();
  }

  /** Show what is kept, also after another tab has changed it. */
  async #again() {
    this.#paint(await this.#holding.begin());
  }

  /** @param {State} state */
  #paint(state) {
    this.#state = state;
    const { see, round, host, people, waiting, shown } = state;
    const open = /** @type {HTMLInputElement} */ (there(this, '[name="open"]'));
    open.checked = see === 'open';
    open.disabled = people > 0;
    fill(this, 'open-hint', say(people > 0 ? 'round_open_fixed' : 'round_open_hint'));
    for (const [name, value] of /** @type {const} */ ([
      ['round', round],
      ['host', host],
    ])) {
      const field = fieldOf(this, name);
      if (document.activeElement !== field) field.value = value;
    }
    const form = this.querySelector(`[name="form"][value="${CSS.escape(state.form)}"]`);
    if (form instanceof HTMLInputElement) form.checked = true;
    partOf(this, 'people').setAttribute('data-people', String(this.#shown?.people ?? people));
    fill(this, 'people', say('round_people', { n: people }));
    fill(this, 'waiting', shown.length > 0 && waiting > 0 ? this.#waitingInWords(state) : '');
    showInvitation(this, this.#site, state);
    this.#paintRound();
  }

  /** @param {State} state */
  #waitingInWords({ see, waiting }) {
    if (see === 'open') return say('round_waiting_open', { n: waiting });
    return say(waiting < 5 ? 'round_waiting' : 'round_waiting_enough', { n: waiting });
  }

  #paintRound() {
    const shown = this.#shown;
    const rounds = this.#state.shown;
    partOf(this, 'seen').hidden = shown === null;
    partOf(this, 'codes-held').hidden = shown !== null; // the host has read it by then, and what is shown comes first
    this.#figures = shown && figuresOf(bank, shown);
    partOf(this, 'rounds').hidden = rounds.length < 2;
    listOf(this, 'rounds').replaceChildren(
      ...rounds.map((each, place) => {
        const radio = made('input', { type: 'radio', name: 'shown', value: place });
        /** @type {HTMLInputElement} */ (radio).checked = each === shown;
        return made('label', { class: 'rung' }, radio, say('round_nth', { at: place + 1, n: each.people }));
      }),
    );
    if (!shown || !this.#figures) return;
    partOf(this, 'people').setAttribute('data-people', String(shown.people));
    showRound(this, bank, shown, this.#figures, this.#state.round);
    const { marked, priorities } = this.#figures;
    showDeeds(this, this.#state.acts, [...new Set([...marked.map(({ id }) => id), ...priorities])]);
    this.#sort();
    this.#paintCompared();
  }

  #sort() {
    if (!this.#figures) return;
    const { value } = /** @type {HTMLInputElement} */ (there(this, '[name="order"]:checked'));
    putInOrder(listOf(this, 'questions'), inOrder(value, this.#figures));
  }

  #paintCompared() {
    const shown = this.#shown;
    const here = shown ? [{ name: this.#state.round || say('round_title_plain'), shown }] : [];
    const both = [...this.#opened, ...here].slice(-2);
    showCompared(this, bank, this.#opened.length > 0 ? both : []);
    const first = this.#opened.length > 0 && both.length < 2;
    tell(
      partOf(this, 'compare-told'),
      first ? [say('round_opened_first', { file: this.#opened[0].name })] : [],
    );
  }

  /** @param {(shown: Shown, figures: Figures) => string | Promise<string>} take */
  async #take(take) {
    fill(this, 'taken', ''); // so that the message is announced again
    if (this.#shown && this.#figures) fill(this, 'taken', await take(this.#shown, this.#figures));
  }

  #fail() {
    tell(partOf(this, 'trouble'), [say('round_failed')]);
  }
}

if (!customElements.get('readiness-together')) customElements.define('readiness-together', ReadinessTogether);

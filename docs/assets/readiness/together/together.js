/**
 * The entry point of the page that brings results together: its element, what its buttons do, and what is shown when.
 *
 * @import { Figures, Shown } from '../core/round/types.js'
 * @import { Store } from '../page/store.js'
 * @import { Act, Actions, ElementOf } from '../page/templates.js'
 * @import { Came } from './bringing.js'
 * @import { Holding } from './holding.js'
 * @import { Settings, State } from './keeper.js'
 */
import { bank } from '../bank.js';
import { LONGEST_NAME } from '../core/limits.js';
import { FEWEST } from '../core/round/counts.js';
import { figuresOf } from '../core/round/figures.js';
import { inOrder } from '../core/round/order.js';
import { plainly } from '../core/wording.js';
import { onAct } from '../page/controls.js';
import { copyOf, fieldOf, fill, listOf, partOf } from '../page/markup.js';
import { addMessages, say, tell } from '../page/messages.js';
import { FORGOTTEN, storeOf } from '../page/store.js';
import { messages as later } from '../parts/messages.js';
import { messages as reading } from '../parts/receiving.js';
import { messages } from '../parts/together.js';
import { copyDeeds, deedsIn, downloadDeeds, listDeeds, showDeeds } from './acts.js';
import { bringFile, bringText, resultsHere } from './bringing.js';
import { putInOrder } from './cards.js';
import { openedRound, showCompared } from './comparing.js';
import { made, there } from './elements.js';
import { held } from './holding.js';
import { copyInvitation, formIn, linkOf, showInvitation } from './inviting.js';
import { Room } from './room.js';
import { showRound, showTitle } from './showing.js';
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
  /** Rounds from files, the latest last: read anew each time, for what they may show is settled on this page. @type {{file: string, data: Record<string, unknown>}[]} */
  #opened = [];
  /** @type {Figures | null} */
  #figures = null;
  /** What was settled and is not kept yet. @type {Partial<Settings>} */
  #unsettled = {};
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** @type {Room | null} */
  #room = null;
  /** What is shown, before anything is: put back once nothing is to be seen. @type {HTMLElement} */
  #blank = /** @type {never} */ (null);

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
    this.#holding = await held(
      String(this.dataset.worker),
      store.state === 'nothing' ? '' : store.round,
      () => this.#again(),
    );
    for (const field of /** @type {const} */ (['round', 'host']))
      fieldOf(this, field).maxLength = LONGEST_NAME;
    addEventListener(FORGOTTEN, () => this.#empty(false));
    addEventListener('pagehide', () => this.#keepSettled());
    this.#room = new Room(this);
    this.#blank = copyOf(partOf(this, 'seen'));
    this.#listen();
    this.#offerKept(store);
    this.onclick = onAct(this.#actions());
    this.#paint(await this.#holding.begin());
    partOf(this, 'without').hidden = true;
    partOf(this, 'form').hidden = partOf(this, 'compare').hidden = false;
    await this.#bringAddress();
    addEventListener('hashchange', () => this.#bringAddress());
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
    const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) => dataTransfer?.types.includes('Files');
    addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
    addEventListener('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.#bring([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** @returns {Actions<Act<'together'>>} */
  #actions() {
    return {
      add: () => this.#add(),
      choose: () => partOf(this, 'files').click(),
      'add-kept': () => this.#addKept(),
      show: () => this.#show(),
      again: () => this.#empty(true),
      restore: () => this.#restore(),
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
    } else if (target.name === 'open') {
      this.#settle({ see: target.checked ? 'open' : 'one' });
      partOf(this, 'covering').hidden = partOf(this, 'show-first').hidden = target.checked;
      this.#paintCompared();
    } else if (target.dataset.field === 'round') {
      this.#settle({ round: target.value });
      if (this.#shown) showTitle(this, target.value);
      this.#paintCompared();
    } else if (target.dataset.field === 'host') this.#settle({ host: target.value });
    else if (target.name === 'form') this.#settle({ form: target.value });
    else if (target.closest('.act')) {
      this.#settle({ acts: JSON.stringify(deedsIn(this)) });
      listDeeds(this);
    } else if (target.name === 'order') this.#sort();
    else if (target.name === 'shown') {
      this.#at = Number(target.value);
      this.#paintRound();
    }
  }

  /** Show what was settled at once, and keep it when no more is typed. @param {Partial<Settings>} given */
  #settle(given) {
    this.#state = { ...this.#state, ...given };
    this.#unsettled = { ...this.#unsettled, ...given };
    tell(partOf(this, 'told'), []); // what was told is of something earlier
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

  /** List the results on this device, to tick. @param {Store} store */
  #offerKept(store) {
    const here = resultsHere(bank, store);
    partOf(this, 'kept').hidden = here.length === 0;
    listOf(this, 'kept').replaceChildren(
      ...here.map(({ line, name }) =>
        made(
          'li',
          {},
          made('label', { class: 'rung' }, made('input', { type: 'checkbox', value: line }), plainly(name)),
        ),
      ),
    );
  }

  async #addKept() {
    const ticked = [...listOf(this, 'kept').querySelectorAll(':checked')];
    const lines = ticked.map((box) => /** @type {HTMLInputElement} */ (box).value);
    if (lines.length === 0) return this.#tell(only(say('round_choose_kept')));
    await this.#keepSettled();
    await this.#came(await bringText(this.#holding, lines.join('\n')));
  }

  async #add() {
    const field = /** @type {HTMLTextAreaElement} */ (there(this, '[name="codes"]'));
    const { value } = field;
    if (!value.trim()) return this.#tell(only(say('round_paste_first')));
    const slow = setTimeout(() => this.#tell(only(say('round_reading'))), SLOW);
    await this.#keepSettled();
    const came = await bringText(this.#holding, value).finally(() => clearTimeout(slow));
    // What could not be read stays, to be looked at, and so does what was pasted meanwhile.
    if (came.unread.length === 0 && field.value === value) field.value = '';
    await this.#came(came);
  }

  /** @param {File[]} files */
  async #bring(files) {
    /** @type {Came[]} */
    const all = [];
    await this.#keepSettled();
    for (const file of files) all.push(await this.#bringOne(file));
    if (all.length === 0) return;
    await this.#came({
      sentences: all.flatMap(({ sentences }) => sentences),
      unread: all.flatMap(({ unread }) => unread),
      more: all.reduce((sum, { more }) => sum + more, 0),
    });
  }

  /** Bring in a file; one that cannot be read does not stop the others. @param {File} file @returns {Promise<Came>} */
  async #bringOne(file) {
    try {
      return await bringFile(bank, this.#holding, file, (name, data) => this.#openRound(name, data));
    } catch (error) {
      reportError(error);
      return only(say('round_file', { file: plainly(file.name), why: say('file_unreadable') }));
    }
  }

  /** @param {string} file @param {Record<string, unknown>} data */
  #openRound(file, data) {
    const { round, sentences } = openedRound(bank, file, data, this.#state.see);
    if (round) this.#opened = [...this.#opened, { file, data }].slice(-2);
    this.#paintCompared();
    return sentences;
  }

  /** @param {Came} came */
  async #came(came) {
    partOf(this, 'aside').hidden = true; // to bring it back would now take the place of what came
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
      this.#tell(only());
      there(this, '#together-seen').focus();
      there(this, '#together-seen').scrollIntoView();
    } else this.#tell(only(this.#whyNot(state)));
  }

  /** Why nothing is shown, or nothing more. @param {State} state */
  #whyNot({ see, waiting, shown }) {
    if (shown.length > 0) return say('round_later_few', { n: waiting });
    return see === 'open' ? say('round_few_open') : say('round_few', { n: waiting });
  }

  /** @param {boolean} isByHost who can bring it back */
  async #empty(isByHost) {
    // What was typed just now is set aside with the rest, or deleted with it.
    if (isByHost) await this.#keepSettled();
    else this.#unsettled = {};
    const isGone = await this.#holding.again(isByHost);
    const state = await this.#holding.state();
    this.#at = null;
    this.#opened = [];
    if (!isByHost) partOf(this, 'aside').hidden = true;
    else if (this.#state.people > 0) partOf(this, 'aside').hidden = false;
    this.#paint(state);
    this.#paintCompared();
    this.#tell(only(say(isGone ? 'round_empty' : 'round_still_kept')));
    partOf(this, 'told').focus();
  }

  async #restore() {
    await this.#keepSettled(); // or what was just typed would stand in the round that comes back
    await this.#holding.restore();
    partOf(this, 'aside').hidden = true;
    this.#paint(await this.#holding.state());
    this.#tell(only(say('round_restored')));
    partOf(this, 'told').focus();
  }

  /** Show what another tab has changed. */
  async #again() {
    const before = this.#state.people;
    this.#paint(await this.#holding.state());
    if (before > 0 && this.#state.people === 0) this.#tell(only(say('round_gone_elsewhere')));
  }

  /** @param {State} state */
  #paint(state) {
    this.#state = { ...state, ...this.#unsettled };
    if (this.#at !== null && this.#at >= state.shown.length) this.#at = null;
    const { see, round, host, people, waiting, shown } = state;
    const open = /** @type {HTMLInputElement} */ (there(this, '[name="open"]'));
    open.checked = see === 'open';
    open.disabled = people > 0;
    partOf(this, 'covering').hidden = see === 'open';
    partOf(this, 'show-first').hidden = see === 'open' || shown.length > 0;
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
    fill(this, 'waiting', shown.length > 0 && waiting > 0 ? this.#waitingInWords(state) : '');
    showInvitation(this, this.#site, state);
    this.#paintRound();
  }

  /** @param {State} state */
  #waitingInWords({ see, waiting }) {
    if (see === 'open') return say('round_waiting_open', { n: waiting });
    return say(waiting < FEWEST ? 'round_waiting' : 'round_waiting_enough', { n: waiting });
  }

  #paintRound() {
    const shown = this.#shown;
    const rounds = this.#state.shown;
    partOf(this, 'seen').hidden = shown === null;
    partOf(this, 'codes-held').hidden = shown !== null; // the host has read it by then, and what is shown comes first
    this.#figures = shown && figuresOf(bank, shown);
    const n = shown?.people ?? this.#state.people;
    partOf(this, 'people').setAttribute('data-people', String(n));
    fill(this, 'people', say('round_people', { n }));
    partOf(this, 'rounds').hidden = rounds.length < 2;
    listOf(this, 'rounds').replaceChildren(
      ...rounds.map((each, place) => {
        const radio = made('input', { type: 'radio', name: 'shown', value: place });
        /** @type {HTMLInputElement} */ (radio).checked = each === shown;
        return made(
          'label',
          { class: 'rung' },
          radio,
          say(place === 0 ? 'round_nth' : 'round_nth_later', { n: each.people }),
        );
      }),
    );
    if (!shown || !this.#figures) return this.#clear();
    showRound(this, bank, shown, this.#figures, this.#state.round);
    const { marked, priorities } = this.#figures;
    showDeeds(this, this.#state.acts, [...new Set([...marked.map(({ id }) => id), ...priorities])]);
    listDeeds(this);
    this.#sort();
    this.#paintCompared();
  }

  /** Leave nothing of a round in the document. */
  #clear() {
    const seen = partOf(this, 'seen');
    if (!seen.querySelector('[data-count]')) return;
    seen.replaceWith(copyOf(this.#blank));
    this.#room?.clear();
  }

  #sort() {
    if (!this.#figures) return;
    const { value } = /** @type {HTMLInputElement} */ (there(this, '[name="order"]:checked'));
    putInOrder(listOf(this, 'questions'), inOrder(value, this.#figures));
  }

  #paintCompared() {
    const shown = this.#shown;
    const here = shown ? [{ name: this.#state.round || say('round_title_plain'), shown }] : [];
    const opened = this.#opened.flatMap(
      ({ file, data }) => openedRound(bank, file, data, this.#state.see).round ?? [],
    );
    const both = [...opened, ...here].slice(-2);
    showCompared(this, bank, this.#opened.length > 0 ? both : []);
    const first = this.#opened.length > 0 && both.length < 2;
    tell(
      partOf(this, 'compare-told'),
      first ? [say('round_opened_first', { file: this.#opened[0].file })] : [],
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

/** Sentences alone. @param {string[]} sentences @returns {Came} */
const only = (...sentences) => ({ sentences, unread: [], more: 0 });

if (!customElements.get('readiness-together')) customElements.define('readiness-together', ReadinessTogether);

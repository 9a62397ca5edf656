// Written by `make lint` from the templates in overrides/.

/** What each template, or element with markup of its own, names for the scripts. */
export interface Templates {
  'quiz': {
    part: 'bring-back' | 'file' | 'kept' | 'nav' | 'not-kept' | 'notice' | 'progress' | 'role-missing';
    fill: 'kept' | 'kept-exactly' | 'open' | 'progress';
    list: 'open';
    field: never;
    act: 'back' | 'bring-back' | 'compare' | 'delete' | 'next' | 'open' | 'results' | 'start' | 'to-result';
    template: 'compare' | 'messages' | 'open-item' | 'plan' | 'result';
  };
  'open-item': {
    part: never;
    fill: never;
    list: never;
    field: never;
    act: 'go';
    template: never;
  };
  'result': {
    part: 'ask' | 'check-first' | 'follow_through' | 'full' | 'held' | 'held-choice' | 'ladder' | 'line' | 'link' | 'make-plan' | 'name' | 'plan-none' | 'plan-offer' | 'plan-table' | 'rungs' | 'say_do' | 'strengths' | 'strip' | 'summary' | 'unanswered';
    fill: 'about' | 'answer' | 'ask' | 'date' | 'done' | 'evidence' | 'figure' | 'gloss' | 'guest' | 'headline' | 'kept-as' | 'left-out' | 'lift' | 'meaning' | 'next' | 'no-priorities' | 'note' | 'now-first' | 'owner' | 'pair' | 'plan-progress' | 'points' | 'question' | 'rung' | 'sent' | 'signs' | 'signs-not-counted' | 'standing' | 'state' | 'taken' | 'text' | 'title' | 'uncapped' | 'unit' | 'visibility' | 'visibility-meaning' | 'why';
    list: 'answers' | 'holds' | 'plan-rows' | 'priorities' | 'reasons' | 'strengths';
    field: never;
    act: 'afresh' | 'change' | 'compare' | 'copy-line' | 'copy-link' | 'copy-summary' | 'delete' | 'download' | 'full' | 'go' | 'keep' | 'open' | 'plan' | 'print' | 'reminder' | 'table' | 'take-over' | 'to-mine' | 'unanswered';
    template: never;
  };
  'plan': {
    part: 'plan-aside' | 'plan-file' | 'plan-first' | 'plan-item' | 'plan-none' | 'plan-notice' | 'plan-table';
    fill: 'date' | 'done' | 'evidence' | 'first' | 'next' | 'owner' | 'plan-progress' | 'step' | 'text' | 'title';
    list: 'plan' | 'plan-rows' | 'steps';
    field: 'date' | 'done' | 'evidence' | 'owner' | 'principle' | 'text';
    act: 'plan-add' | 'plan-bring-back' | 'plan-calendar' | 'plan-first' | 'plan-markdown' | 'plan-open' | 'plan-table' | 'print' | 'to-result';
    template: never;
  };
  'compare': {
    part: 'compare-file' | 'compare-none' | 'compare-notice' | 'compared' | 'edition-changes' | 'kept-result' | 'kept-results' | 'move' | 'overall' | 'overall-change' | 'pair' | 'paste';
    fill: 'about' | 'about-after' | 'about-before' | 'after' | 'before' | 'both-answered' | 'figures' | 'moves-steady' | 'name-after' | 'name-before' | 'note' | 'other-roles' | 'signs-steady' | 'title' | 'way';
    list: 'edition-changes' | 'kept-results' | 'levels' | 'moves' | 'sign-moves';
    field: 'after' | 'before' | 'name';
    act: 'compare-add' | 'compare-delete' | 'compare-open' | 'compare-restore' | 'look' | 'to-mine';
    template: never;
  };
  'go-on': {
    part: 'quiz' | 'result';
    fill: 'go-on';
    list: never;
    field: never;
    act: never;
    template: 'messages';
  };
  'own-answers': {
    part: 'notice';
    fill: 'kept' | 'next';
    list: never;
    field: never;
    act: never;
    template: never;
  };
  'reader-standing': {
    part: never;
    fill: 'here';
    list: never;
    field: never;
    act: never;
    template: never;
  };
}

/** What a script of any page may say. */
export interface Messages {
  and_more: string;
  damaged_entries: string;
  damaged_kept: string;
  go_on: string;
  here: string;
  here_full: string;
  here_kept: string;
  here_next: string;
  here_role: string;
  here_top: string;
  keeping_nothing: string;
  level_in_words: string;
  new_edition: string;
  not_kept: string;
  not_loaded: string;
  retired: string;
  [level: `level_${string}`]: string;
  [gloss: `gloss_${string}`]: string;
  [title: `title_${string}`]: string;
}

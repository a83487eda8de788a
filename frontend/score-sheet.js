// The marking screen of one examiner: queue, one sheet at a time, clocks, and a waiting line of changes that survives a
// lost connection, a reload and a killed browser. A change leaves the line only after a definite answer of the server.

import { ask, button, element } from './ask.js';
import { criterionRow } from './criterion-row.js';
import { fromHundredths, toHundredths, written } from './points.js';
import { WaitingLine } from './waiting-line.js';

const CLOSED = ['ABSENT', 'WITHDRAWN', 'SUSPENDED'];
const OFFERS = {
  EXPECTED: ['PRESENT', 'ABSENT', 'WITHDRAWN'],
  ABSENT: ['PRESENT'],
  PRESENT: ['WITHDRAWN', 'SUSPENDED', 'EXPECTED'],
  WITHDRAWN: ['EXPECTED'],
  SUSPENDED: ['EXPECTED'],
};
const NEEDS_REASON = ['SUSPENDED', 'EXPECTED'];

class ScoreSheet extends HTMLElement {
  async connectedCallback() {
    this.texts = JSON.parse(this.getAttribute('texts'));
    this.account = this.getAttribute('account');
    this.round = this.getAttribute('round');
    this.line = new WaitingLine(this.account);
    this.refusals = new Map();
    this.edited = new Set();
    this.made = [];
    this.state = 'saved';
    this.retryIn = 1000;
    this.replaceChildren();
    this.queueBox = element('nav', 'sheet-queue');
    this.queueBox.setAttribute('aria-label', this.text('queue'));
    this.main = element('section', 'sheet-main');
    this.stateBox = element('div', 'sheet-state');
    this.stateBox.id = 'save-state';
    this.stateBox.setAttribute('role', 'status');
    this.totalBox = element('p', 'total');
    const bar = element('div', 'sheet-bar');
    bar.append(this.stateBox, this.totalBox);
    this.append(this.queueBox, bar, this.main);
    this.onOnline = () => this.sendNext();
    window.addEventListener('online', this.onOnline);
    window.addEventListener('focus', this.onOnline);
    this.ticker = setInterval(() => this.drawClock(), 1000);
    this.watch = setInterval(() => this.refresh(), 10000);
    try {
      await this.line.open();
    } catch {
      this.unkept = true;
    }
    await this.loadQueue();
    this.sendNext();
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('focus', this.onOnline);
    clearInterval(this.ticker);
    clearInterval(this.watch);
    clearTimeout(this.timer);
  }

  text(key, ...args) {
    return (this.texts[key] || key).replace(/\{(\d)\}/g, (_, i) => args[Number(i)] ?? '');
  }

  // --- talking to the server ---

  async ask(method, path, body) {
    const response = await fetch(`api/marking/${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      // The account goes along: on a shared machine the session may meanwhile be a colleague's.
      headers: {
        'Content-Type': 'application/json',
        'X-Bang-Vang': '1',
        'X-Bang-Vang-Account': this.account,
        'X-Bang-Vang-Language': document.documentElement.lang === 'en' ? 'en' : 'vi',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.ok || response.status === 400) return response.json();
    const kind = { 401: 'login', 403: 'forbidden' }[response.status] || 'server';
    throw Object.assign(new Error(`status ${response.status}`), { kind });
  }

  async loadQueue() {
    try {
      this.queue = await this.ask('GET', `rounds/${this.round}/queue`);
      this.drawQueue();
      if (!this.sheet) {
        const remembered = sessionStorage.getItem(`bang-vang.open.${this.round}`);
        const next = this.queue.find((c) => this.line.of(c.candidate).length)
          || this.queue.find((c) => String(c.candidate) === remembered)
          || this.queue.find((c) => c.attendance === 'PRESENT' && c.ownSheet !== 'SIGNED')
          || this.queue.find((c) => c.ownSheet !== 'SIGNED' && c.attendance === 'EXPECTED');
        if (next) await this.open(next.candidate);
        else this.drawSheet();
      }
    } catch (problem) {
      this.problem(problem);
      setTimeout(() => this.isConnected && this.loadQueue(), 3000);
    }
  }

  // A colleague at the same table may have called the next candidate.
  async refresh() {
    if (!this.queue || this.sending || document.hidden || this.line.length) return;
    try {
      this.queue = await this.ask('GET', `rounds/${this.round}/queue`);
      this.drawQueue();
      const row = this.sheet && this.queue.find((c) => c.candidate === this.sheet.candidate);
      const busy = this.edited.size || this.querySelector('dialog, input:focus, textarea:focus');
      if (row && row.attendance !== this.sheet.attendance && !busy) await this.open(row.candidate);
      if (this.state !== 'saved') {
        this.state = 'saved';
        this.drawState();
      }
    } catch (problem) {
      this.problem(problem);
    }
  }

  async open(candidate, focus) {
    try {
      const since = this.made.length;
      const sheet = await this.ask('GET', `sheets/${candidate}`);
      const typing = this.takeTyped(sheet.candidate);
      this.skew = Date.parse(sheet.now) - Date.now();
      // What is still waiting is newer than what the server knows, and so is what was made while its answer was under way.
      this.line.of(sheet.candidate).forEach((change) => this.overlay(sheet, change));
      this.made.slice(since).filter((c) => c.candidate === sheet.candidate).forEach((change) => this.overlay(sheet, change));
      if (!this.savedAt && sheet.savedAt) this.savedAt = sheet.savedAt;
      this.sheet = sheet;
      this.edited.clear();
      sessionStorage.setItem(`bang-vang.open.${this.round}`, String(candidate));
      this.drawSheet();
      this.drawQueue();
      this.drawState();
      const target = (typing && document.getElementById(typing)) || (focus && this.main.querySelector(focus));
      if (target) target.focus();
    } catch (problem) {
      this.problem(problem);
    }
  }

  /** What is being typed goes with the sheet that is drawn anew, the cursor too; tells where it was. */
  takeTyped(candidate) {
    if (!this.sheet) return '';
    const at = document.activeElement;
    const typing = this.sheet.candidate === candidate && at?.matches('.criterion input, #private-note') ? at.id : '';
    this.edited.forEach((id) => document.getElementById(`criterion-${id}`)?.dispatchEvent(new Event('change')));
    this.main.querySelector('#private-note')?.dispatchEvent(new Event('change'));
    return typing;
  }

  overlay(sheet, change) {
    if (change.kind === 'note') sheet.privateNote = change.note;
    else if (change.mark === null) delete sheet.marks[change.criterion];
    else sheet.marks[change.criterion] = change.mark;
  }

  // --- the waiting line ---

  enqueue(sheet, change) {
    change.candidate = sheet.candidate;
    change.candidateNumber = sheet.candidateNumber;
    this.overlay(sheet, change);
    this.made.push(change);
    this.line.add(change).catch(() => { this.unkept = true; }).finally(() => this.drawState());
    this.sendNext();
  }

  async sendNext() {
    if (this.sending) return;
    clearTimeout(this.timer);
    const change = this.line.first();
    if (!change) {
      this.state = 'saved';
      this.drawState();
      return;
    }
    this.sending = true;
    if (this.state === 'saved') this.state = 'sending';
    this.drawState();
    try {
      const answer = await this.ask('POST', change.kind === 'note' ? 'notes' : 'marks', change);
      await this.line.remove(change).catch(() => { this.unkept = true; });
      this.retryIn = 1000;
      this.state = 'sending';
      this.answered(change, answer);
      this.sending = false;
      this.sendNext();
    } catch (problem) {
      this.sending = false;
      this.problem(problem);
      this.retryIn = Math.min(this.retryIn * 2, 15000);
      this.timer = setTimeout(() => this.isConnected && this.sendNext(), this.retryIn);
    }
  }

  answered(change, answer) {
    const key = `${change.candidate}/${change.criterion}`;
    if (answer.outcome === 'Saved') {
      this.savedAt = answer.at;
      if (change.kind === 'mark') this.refusals.delete(key);
      return;
    }
    this.refusals.set(key, answer.message);
    if (!this.sheet || this.sheet.candidate !== change.candidate) return;
    if (!this.edited.size) this.open(change.candidate);
    const hint = this.querySelector(`#criterion-${change.criterion}-hint`);
    if (hint) hint.textContent = answer.message;
  }

  problem(problem) {
    this.state = problem.kind || 'offline';
    this.drawState();
  }

  /** Whether everything entered has reached the server; waits a little for what is under way. */
  async settled() {
    for (let i = 0; i < 50 && this.line.length && ['saved', 'sending'].includes(this.state); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return this.line.length === 0;
  }

  // --- drawing ---

  drawState() {
    const count = this.line.length;
    const box = this.stateBox;
    // "Kept on this device" is said only when it is true.
    const shown = this.line.keeping ? 'sending' : this.state === 'saved' && this.edited.size ? 'editing' : this.state;
    const text = {
      editing: () => this.text('editing'),
      offline: () => this.text('offline', count),
      server: () => this.text('server', count),
      forbidden: () => this.text('forbidden', count),
      login: () => this.text('login', count),
      sending: () => this.text('sending', count),
      saved: () => (this.savedAt ? this.text('saved', this.clock(this.savedAt)) : this.text('ready')),
    }[shown]();
    box.dataset.state = shown;
    box.replaceChildren(text);
    if (shown === 'login') {
      const link = element('a', '', this.text('loginLink'));
      link.href = window.location.href;
      box.append(' ', link);
    }
    if (this.unkept && count) box.append(' ', this.text('unkept'));
  }

  clock(instant) {
    return new Intl.DateTimeFormat('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false,
    }).format(new Date(instant));
  }

  drawQueue() {
    const box = this.queueBox;
    const focused = box.contains(document.activeElement) ? document.activeElement.dataset.number : null;
    const left = this.queue.filter((c) => c.ownSheet !== 'SIGNED' && !CLOSED.includes(c.attendance)).length;
    const list = element('div', 'queue-list');
    for (const c of this.queue) {
      const item = button('', () => this.open(c.candidate, 'h2'));
      item.className = 'queue-item';
      item.dataset.number = c.candidateNumber;
      item.dataset.sheet = c.ownSheet;
      item.dataset.attendance = c.attendance;
      if (this.sheet && this.sheet.candidate === c.candidate) item.setAttribute('aria-current', 'true');
      const state = CLOSED.includes(c.attendance) || c.ownSheet === 'NOT_STARTED'
        ? this.text(`attendance.${c.attendance}`) : this.text(`own.${c.ownSheet}`);
      item.append(element('strong', '', c.candidateNumber), element('span', '', state));
      list.append(item);
    }
    box.replaceChildren(element('h2', '', this.text('queueLeft', left, this.queue.length)), list);
    const current = list.querySelector('[aria-current]');
    if (current) {
      list.scrollLeft = Math.max(0, current.offsetLeft - 16);
      list.scrollTop = Math.max(0, current.offsetTop - list.offsetTop - 112);
    }
    if (focused) list.querySelector(`[data-number="${focused}"]`)?.focus();
  }

  drawSheet() {
    this.main.replaceChildren();
    this.totalBox.replaceChildren();
    if (!this.sheet) {
      this.main.append(element('p', 'hint', this.text('nothing')));
      return;
    }
    const s = this.sheet;
    const title = element('h2', '', this.text('candidate', s.candidateNumber));
    title.tabIndex = -1;
    this.main.append(title, element('p', 'post', s.postTitle), this.attendanceBar(s), this.clockBox(s));
    if (s.attendance !== 'PRESENT' && !s.signedAt) {
      this.main.append(element('p', 'hint', this.text(`hint.${s.attendance}`)));
    } else {
      const list = element('ol', 'criteria');
      s.criteria.forEach((c) => list.append(criterionRow(this, s, c)));
      this.main.append(list, this.noteBox(s), this.signBox(s));
      this.drawTotal();
    }
    this.drawClock();
  }

  attendanceBar(s) {
    const bar = element('div', 'attendance');
    const now = element('span', 'badge', this.text(`attendance.${s.attendance}`));
    now.dataset.attendance = s.attendance;
    bar.append(now);
    for (const state of s.signedAt ? [] : OFFERS[s.attendance] || []) {
      const offer = button(this.text(`mark.${state}`), () => this.attend(s, state));
      offer.dataset.mark = state;
      if (state === 'PRESENT') offer.className = 'primary';
      bar.append(offer);
    }
    return bar;
  }

  async attend(s, state) {
    const reason = state === 'PRESENT' ? '' : await ask(this, {
      title: this.text(`ask.${state}`, s.candidateNumber),
      field: { label: this.text(`reason.${state}`), required: NEEDS_REASON.includes(state) ? this.text('reasonMissing') : '' },
      yes: this.text(`mark.${state}`),
      no: this.text('back'),
    });
    if (reason === null) return;
    await this.act('attendance', { candidate: s.candidate, attendance: state, reason },
      state === 'PRESENT' ? '.criterion input' : 'h2');
  }

  async act(path, body, focus) {
    try {
      const answer = await this.ask('POST', path, body);
      if (answer.message) await ask(this, { title: answer.message, yes: this.text('close') });
      await this.open(body.candidate, focus);
      await this.loadQueue();
    } catch (problem) {
      this.problem(problem);
    }
  }

  clockBox(s) {
    const box = element('div', 'clocks');
    const out = element('output', 'clock');
    out.setAttribute('aria-live', 'off');
    box.append(out);
    if (s.attendance === 'PRESENT' && !s.signedAt && !s.interviewStartedAt) {
      const start = (key, path, minutes) => button(this.text(key, minutes), () => this.act(path, { candidate: s.candidate }, 'h2'));
      if (!s.preparationStartedAt) box.append(start('startPreparation', 'preparation', s.preparationMinutes));
      box.append(start('startInterview', 'interview', s.interviewMinutes));
    }
    return box;
  }

  drawClock() {
    const out = this.querySelector('.clock');
    if (!out || !this.sheet) return;
    const s = this.sheet;
    const [from, minutes, key] = s.interviewStartedAt
      ? [s.interviewStartedAt, s.interviewMinutes, 'interviewLeft']
      : [s.preparationStartedAt, s.preparationMinutes, 'preparationLeft'];
    if (!from || s.signedAt) {
      out.textContent = '';
      return;
    }
    const left = Math.round((Date.parse(from) + minutes * 60000 - (Date.now() + this.skew)) / 1000);
    const abs = Math.abs(left);
    const face = `${String(Math.floor(abs / 60)).padStart(2, '0')}:${String(abs % 60).padStart(2, '0')}`;
    out.textContent = this.text(left >= 0 ? key : 'over', face);
    out.dataset.over = String(left < 0);
  }

  // --- what a criterion's row asks of the page ---

  change(sheet, criterion, mark) {
    this.refusals.delete(`${sheet.candidate}/${criterion.id}`);
    this.enqueue(sheet, { kind: 'mark', criterion: criterion.id, mark });
    if (sheet === this.sheet) this.drawTotal();
  }

  editing(criterion, whether) {
    if (whether) this.edited.add(criterion.id);
    else this.edited.delete(criterion.id);
    this.drawState();
  }

  refusal(sheet, criterion) {
    return this.refusals.get(`${sheet.candidate}/${criterion.id}`) || '';
  }

  next(input) {
    const all = [...this.querySelectorAll('.criterion input')];
    (all[all.indexOf(input) + 1] || this.querySelector('.sign') || input).focus();
  }

  drawTotal() {
    const marks = this.sheet.criteria.map((c) => this.sheet.marks[c.id]).filter((m) => m !== undefined);
    const missing = this.sheet.criteria.length - marks.length;
    const out = element('output', '', marks.length ? fromHundredths(marks.reduce((sum, m) => sum + toHundredths(m), 0n)) : '–');
    out.id = 'total';
    this.totalBox.replaceChildren(element('span', '', this.text('total')), out);
    if (missing) this.totalBox.append(element('span', 'missing', this.text('missing', missing)));
    const sign = this.querySelector('.sign');
    if (sign) sign.disabled = missing > 0;
  }

  noteBox(s) {
    const label = element('label', 'note', this.text('note'));
    const area = element('textarea');
    area.id = 'private-note';
    area.rows = 3;
    area.maxLength = 4000;
    area.autocomplete = 'off';
    area.value = s.privateNote;
    area.disabled = Boolean(s.signedAt);
    let pause;
    const save = () => {
      clearTimeout(pause);
      if (area.value !== s.privateNote) this.enqueue(s, { kind: 'note', note: area.value });
    };
    area.addEventListener('change', save);
    area.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(save, 700);
    });
    label.append(area);
    return label;
  }

  signBox(s) {
    const box = element('div', 'sign-box');
    if (!s.signedAt) {
      const sign = button(this.text('sign'), () => this.sign(s));
      sign.className = 'sign primary';
      box.append(sign);
      return box;
    }
    const next = button(this.text('next'), () => this.openNext());
    next.className = 'next primary';
    const paper = element('a', 'paper-link', this.text('print'));
    paper.href = `giay-to/phieu-cham/${s.candidate}`;
    paper.setAttribute('router-ignore', '');
    box.append(element('p', 'signed', this.text('signedAt', this.clock(s.signedAt))), next, paper);
    return box;
  }

  openNext() {
    const at = this.queue.findIndex((c) => c.candidate === this.sheet.candidate);
    const next = [...this.queue.slice(at + 1), ...this.queue.slice(0, at)]
      .find((c) => c.ownSheet !== 'SIGNED' && !CLOSED.includes(c.attendance));
    if (next) this.open(next.candidate, 'h2');
    else ask(this, { title: this.text('nothing'), yes: this.text('close') });
  }

  async sign(s) {
    if (this.edited.size || !(await this.settled())) {
      await ask(this, { title: this.text('signLater'), yes: this.text('close') });
      return;
    }
    const list = element('table', 'ask-marks');
    for (const c of s.criteria) {
      const row = element('tr');
      row.append(element('td', '', c.title), element('td', '', `${written(s.marks[c.id])} / ${written(c.maximum)}`));
      list.append(row);
    }
    const sure = await ask(this, {
      title: this.text('signAsk', s.candidateNumber, this.querySelector('#total').textContent),
      body: [list, element('p', '', this.text('signFinal'))],
      yes: this.text('sign'),
      no: this.text('back'),
    });
    if (sure === null) return;
    await this.act('signatures', { candidate: s.candidate, candidateNumber: s.candidateNumber }, '.next');
  }
}

if (!customElements.get('bv-score-sheet')) customElements.define('bv-score-sheet', ScoreSheet);

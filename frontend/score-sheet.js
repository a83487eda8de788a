// The marking screen of one examiner: queue, one sheet at a time, clocks, and a waiting line of changes that survives a
// lost connection, a reload and a killed browser. A change leaves the line only after a definite answer of the server.

const HUNDREDTHS = 100n;

function toHundredths(text) {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(String(text).trim());
  return match ? BigInt(match[1]) * HUNDREDTHS + BigInt((match[2] || '').padEnd(2, '0')) : null;
}

function fromHundredths(value, comma = ',') {
  const whole = value / HUNDREDTHS;
  const part = String(value % HUNDREDTHS).padStart(2, '0').replace(/0$/, '');
  return part === '0' || part === '' ? `${whole}${comma}0` : `${whole}${comma}${part}`;
}

class ScoreSheet extends HTMLElement {
  connectedCallback() {
    this.texts = JSON.parse(this.getAttribute('texts'));
    this.account = this.getAttribute('account');
    this.round = this.getAttribute('round');
    this.storeKey = `bang-vang.waiting.${this.account}`;
    this.refusals = new Map();
    this.state = 'saved';
    this.retryIn = 1000;
    this.innerHTML = `<div class="sheet-queue" role="navigation" aria-label="${this.text('queue')}"></div>
      <section class="sheet-main" aria-live="off"></section>
      <div class="sheet-state" role="status" aria-live="polite" id="save-state"></div>`;
    this.onOnline = () => this.sendNext(true);
    window.addEventListener('online', this.onOnline);
    this.ticker = setInterval(() => this.drawClock(), 1000);
    this.watch = setInterval(() => this.refresh(), 10000);
    this.loadQueue().then(() => this.sendNext(true));
  }

  disconnectedCallback() {
    window.removeEventListener('online', this.onOnline);
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
      headers: { 'Content-Type': 'application/json', 'X-Bang-Vang': '1' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (response.status === 401 || response.status === 403) {
      throw Object.assign(new Error('login'), { kind: 'login' });
    }
    if (!response.ok) {
      throw Object.assign(new Error(`status ${response.status}`), { kind: 'server' });
    }
    return response.json();
  }

  async loadQueue() {
    try {
      this.queue = await this.ask('GET', `rounds/${this.round}/queue`);
      this.drawQueue();
      if (!this.sheet) {
        const remembered = sessionStorage.getItem(`bang-vang.open.${this.round}`);
        const next = this.queue.find((c) => String(c.candidate) === remembered)
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
    if (!this.queue || this.sending || document.hidden || this.waiting().length) return;
    try {
      this.queue = await this.ask('GET', `rounds/${this.round}/queue`);
      this.drawQueue();
      const row = this.sheet && this.queue.find((c) => c.candidate === this.sheet.candidate);
      const writing = this.querySelector('.sheet-main').contains(document.activeElement);
      if (row && row.attendance !== this.sheet.attendance && !writing) await this.open(row.candidate);
      if (this.state !== 'saved') { this.state = 'saved'; this.drawState(); }
    } catch (problem) {
      this.problem(problem);
    }
  }

  async open(candidate) {
    try {
      this.sheet = await this.ask('GET', `sheets/${candidate}`);
      this.skew = Date.parse(this.sheet.now) - Date.now();
      // What is still waiting is newer than what the server knows.
      this.waiting().filter((c) => c.candidate === this.sheet.candidate).forEach((c) => this.overlay(c));
      sessionStorage.setItem(`bang-vang.open.${this.round}`, String(candidate));
      this.drawSheet();
      this.drawQueue();
      this.drawState();
    } catch (problem) {
      this.problem(problem);
    }
  }

  overlay(change) {
    if (change.kind === 'mark') {
      if (change.mark === null) delete this.sheet.marks[change.criterion];
      else this.sheet.marks[change.criterion] = change.mark;
    } else if (change.kind === 'note') {
      this.sheet.privateNote = change.note;
    }
  }

  // --- the waiting line ---

  waiting() {
    return JSON.parse(localStorage.getItem(this.storeKey) || '[]');
  }

  keep(line) {
    localStorage.setItem(this.storeKey, JSON.stringify(line));
  }

  enqueue(change) {
    change.requestId = crypto.randomUUID ? crypto.randomUUID() : this.uuid();
    change.candidate = this.sheet.candidate;
    change.candidateNumber = this.sheet.candidateNumber;
    this.keep([...this.waiting(), change]);
    this.overlay(change);
    this.sendNext(true);
  }

  uuid() {
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 0x0f) | 0x40;
    b[8] = (b[8] & 0x3f) | 0x80;
    const h = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
  }

  async sendNext(now) {
    if (this.sending) return;
    clearTimeout(this.timer);
    const change = this.waiting()[0];
    if (!change) {
      if (this.state !== 'saved') this.state = 'saved';
      this.drawState();
      return;
    }
    this.sending = true;
    if (this.state === 'saved') this.state = 'sending';
    this.drawState();
    try {
      const answer = await this.ask('POST', change.kind === 'note' ? 'notes' : 'marks', change);
      this.keep(this.waiting().filter((c) => c.requestId !== change.requestId));
      this.retryIn = 1000;
      this.state = 'sending';
      this.answered(change, answer);
      this.sending = false;
      this.sendNext(true);
    } catch (problem) {
      this.sending = false;
      this.problem(problem);
      this.retryIn = Math.min(this.retryIn * 2, 15000);
      this.timer = setTimeout(() => this.isConnected && this.sendNext(), this.retryIn);
    }
  }

  answered(change, answer) {
    if (answer.outcome === 'Saved') {
      this.savedAt = answer.at;
      if (change.kind === 'mark') this.refusals.delete(`${change.candidate}/${change.criterion}`);
    } else {
      this.refusals.set(`${change.candidate}/${change.criterion}`, answer.message);
      if (this.sheet && this.sheet.candidate === change.candidate) this.open(change.candidate);
    }
  }

  problem(problem) {
    this.state = problem.kind === 'login' ? 'login' : 'offline';
    this.drawState();
  }

  // --- drawing ---

  drawState() {
    const box = this.querySelector('#save-state');
    const count = this.waiting().length;
    box.dataset.state = this.state;
    if (this.state === 'offline') box.textContent = this.text('offline', count);
    else if (this.state === 'login') {
      box.innerHTML = '';
      box.append(this.text('login', count) + ' ');
      const link = document.createElement('a');
      link.href = 'dang-nhap';
      link.textContent = this.text('loginLink');
      box.append(link);
    } else if (count > 0) box.textContent = this.text('sending', count);
    else box.textContent = this.savedAt ? this.text('saved', this.clock(this.savedAt)) : this.text('ready');
  }

  clock(instant) {
    return new Intl.DateTimeFormat('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false,
    }).format(new Date(instant));
  }

  drawQueue() {
    const box = this.querySelector('.sheet-queue');
    box.replaceChildren();
    const title = document.createElement('h2');
    const left = this.queue.filter((c) => c.ownSheet !== 'SIGNED' && !['ABSENT', 'WITHDRAWN', 'SUSPENDED'].includes(c.attendance)).length;
    title.textContent = this.text('queueLeft', left, this.queue.length);
    box.append(title);
    const list = document.createElement('div');
    list.className = 'queue-list';
    for (const c of this.queue) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'queue-item';
      button.dataset.number = c.candidateNumber;
      button.dataset.sheet = c.ownSheet;
      button.dataset.attendance = c.attendance;
      if (this.sheet && this.sheet.candidate === c.candidate) button.setAttribute('aria-current', 'true');
      const number = document.createElement('strong');
      number.textContent = c.candidateNumber;
      const state = document.createElement('span');
      state.textContent = c.attendance === 'PRESENT' || c.attendance === 'EXPECTED'
        ? (c.ownSheet === 'NOT_STARTED' ? this.text(`attendance.${c.attendance}`) : this.text(`own.${c.ownSheet}`))
        : this.text(`attendance.${c.attendance}`);
      button.append(number, state);
      button.addEventListener('click', () => this.open(c.candidate));
      list.append(button);
    }
    box.append(list);
    const current = list.querySelector('[aria-current]');
    if (current) list.scrollLeft = Math.max(0, current.offsetLeft - 16);
  }

  drawSheet() {
    const box = this.querySelector('.sheet-main');
    box.replaceChildren();
    if (!this.sheet) {
      const empty = document.createElement('p');
      empty.textContent = this.text('nothing');
      box.append(empty);
      return;
    }
    const s = this.sheet;
    const head = document.createElement('header');
    const h = document.createElement('h1');
    h.textContent = this.text('candidate', s.candidateNumber);
    const post = document.createElement('p');
    post.className = 'post';
    post.textContent = s.postTitle;
    head.append(h, post, this.attendanceBar(), this.clockBox());
    box.append(head);
    if (s.attendance !== 'PRESENT' && !s.signedAt) {
      const hint = document.createElement('p');
      hint.className = 'hint';
      hint.textContent = this.text(`hint.${s.attendance}`);
      box.append(hint);
      this.drawClock();
      return;
    }
    const list = document.createElement('ol');
    list.className = 'criteria';
    s.criteria.forEach((c) => list.append(this.criterion(c)));
    box.append(list, this.totalBox(), this.noteBox(), this.signBox());
    this.drawTotal();
    this.drawClock();
  }

  attendanceBar() {
    const bar = document.createElement('div');
    bar.className = 'attendance';
    const now = document.createElement('span');
    now.className = 'badge';
    now.dataset.attendance = this.sheet.attendance;
    now.textContent = this.text(`attendance.${this.sheet.attendance}`);
    bar.append(now);
    const offers = { EXPECTED: ['PRESENT', 'ABSENT', 'WITHDRAWN'], ABSENT: ['PRESENT'], PRESENT: ['WITHDRAWN', 'SUSPENDED'] };
    if (!this.sheet.signedAt) {
      for (const state of offers[this.sheet.attendance] || []) {
        const button = this.button(this.text(`mark.${state}`), () => this.attend(state));
        button.dataset.mark = state;
        if (state === 'PRESENT') button.classList.add('primary');
        bar.append(button);
      }
    }
    return bar;
  }

  async attend(state) {
    let reason = '';
    if (state !== 'PRESENT') {
      reason = window.prompt(this.text(`reason.${state}`)) ;
      if (reason === null) return;
    }
    await this.act('attendance', { candidate: this.sheet.candidate, attendance: state, reason });
  }

  async act(path, body) {
    try {
      const answer = await this.ask('POST', path, body);
      if (answer.message) window.alert(answer.message);
      await this.open(this.sheet.candidate);
      await this.loadQueue();
      return answer;
    } catch (problem) {
      this.problem(problem);
      return null;
    }
  }

  clockBox() {
    const box = document.createElement('div');
    box.className = 'clocks';
    box.innerHTML = '<output class="clock" aria-live="off"></output>';
    if (this.sheet.attendance === 'PRESENT' && !this.sheet.signedAt) {
      if (!this.sheet.preparationStartedAt && !this.sheet.interviewStartedAt) {
        box.append(this.button(this.text('startPreparation', this.sheet.preparationMinutes),
          () => this.act('preparation', { candidate: this.sheet.candidate })));
      }
      if (!this.sheet.interviewStartedAt) {
        box.append(this.button(this.text('startInterview', this.sheet.interviewMinutes),
          () => this.act('interview', { candidate: this.sheet.candidate })));
      }
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

  criterion(c) {
    const item = document.createElement('li');
    item.className = 'criterion';
    const id = `criterion-${c.id}`;
    const label = document.createElement('label');
    label.htmlFor = id;
    label.textContent = c.title;
    const most = document.createElement('span');
    most.className = 'most';
    most.textContent = this.text('most', fromHundredths(toHundredths(c.maximum)));
    const row = document.createElement('div');
    row.className = 'mark-row';
    const input = document.createElement('input');
    input.id = id;
    input.inputMode = 'decimal';
    input.autocomplete = 'off';
    input.setAttribute('aria-describedby', `${id}-hint`);
    const mark = this.sheet.marks[c.id];
    input.value = mark === undefined ? '' : fromHundredths(toHundredths(mark));
    input.disabled = Boolean(this.sheet.signedAt);
    const set = (value) => {
      if (value === null) {
        input.value = '';
        this.change(c, null);
      } else {
        input.value = fromHundredths(value);
        this.change(c, fromHundredths(value, '.'));
      }
      input.removeAttribute('aria-invalid');
      this.drawHint(c, hint);
    };
    const step = toHundredths(c.step);
    const max = toHundredths(c.maximum);
    const move = (by) => {
      const at = toHundredths(input.value) ?? 0n;
      const to = at + by;
      set(to < 0n ? 0n : to > max ? max : to);
    };
    const typed = () => {
      const text = input.value.trim();
      if (text === '') return mark0() === null ? undefined : set(null);
      const value = toHundredths(text);
      if (value === null || value > max || value % step !== 0n) {
        input.setAttribute('aria-invalid', 'true');
        hint.textContent = this.text('invalid', fromHundredths(toHundredths(c.maximum)), fromHundredths(toHundredths(c.step)));
        return undefined;
      }
      return mark0() === value ? undefined : set(value);
    };
    const mark0 = () => (this.sheet.marks[c.id] === undefined ? null : toHundredths(this.sheet.marks[c.id]));
    input.addEventListener('change', typed);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowUp') { event.preventDefault(); move(step); }
      else if (event.key === 'ArrowDown') { event.preventDefault(); move(-step); }
      else if (event.key === 'Enter') {
        event.preventDefault();
        typed();
        const all = [...this.querySelectorAll('.criterion input')];
        (all[all.indexOf(input) + 1] || this.querySelector('.sign') || input).focus();
      }
    });
    const less = this.button('−', () => move(-step));
    less.setAttribute('aria-label', this.text('less', c.title));
    const more = this.button('+', () => move(step));
    more.setAttribute('aria-label', this.text('more', c.title));
    less.disabled = more.disabled = input.disabled;
    row.append(less, input, more, most);
    const bands = document.createElement('div');
    bands.className = 'bands';
    for (const a of c.anchors) {
      const band = this.button('', () => set(toHundredths(a.to)));
      band.className = 'band';
      band.disabled = input.disabled;
      band.dataset.from = a.from;
      band.dataset.to = a.to;
      const range = document.createElement('strong');
      range.textContent = `${fromHundredths(toHundredths(a.from))} – ${fromHundredths(toHundredths(a.to))}`;
      const meaning = document.createElement('span');
      meaning.textContent = a.meaning;
      band.append(range, meaning);
      bands.append(band);
    }
    const hint = document.createElement('p');
    hint.className = 'criterion-hint';
    hint.id = `${id}-hint`;
    item.append(label, row, bands, hint);
    this.drawHint(c, hint);
    return item;
  }

  drawHint(c, hint) {
    const refusal = this.refusals.get(`${this.sheet.candidate}/${c.id}`);
    hint.textContent = refusal || '';
    const value = this.sheet.marks[c.id] === undefined ? null : toHundredths(this.sheet.marks[c.id]);
    const bands = hint.parentElement ? hint.parentElement.querySelectorAll('.band') : [];
    for (const band of bands) {
      const inside = value !== null && value >= toHundredths(band.dataset.from) && value <= toHundredths(band.dataset.to);
      band.dataset.inside = String(inside);
    }
  }

  change(c, mark) {
    this.refusals.delete(`${this.sheet.candidate}/${c.id}`);
    this.enqueue({ kind: 'mark', criterion: c.id, mark });
    this.drawTotal();
  }

  totalBox() {
    const box = document.createElement('p');
    box.className = 'total';
    box.innerHTML = '<span></span> <output id="total"></output> <span class="missing"></span>';
    box.firstChild.textContent = this.text('total');
    return box;
  }

  drawTotal() {
    const out = this.querySelector('#total');
    if (!out) return;
    const marks = this.sheet.criteria.map((c) => this.sheet.marks[c.id]).filter((m) => m !== undefined);
    out.textContent = marks.length ? fromHundredths(marks.reduce((sum, m) => sum + toHundredths(m), 0n)) : '–';
    const missing = this.sheet.criteria.length - marks.length;
    this.querySelector('.missing').textContent = missing ? this.text('missing', missing) : '';
    const sign = this.querySelector('.sign');
    if (sign) sign.disabled = missing > 0;
  }

  noteBox() {
    const label = document.createElement('label');
    label.className = 'note';
    label.textContent = this.text('note');
    const area = document.createElement('textarea');
    area.id = 'private-note';
    area.rows = 3;
    area.maxLength = 4000;
    area.autocomplete = 'off';
    area.value = this.sheet.privateNote;
    area.disabled = Boolean(this.sheet.signedAt);
    let pause;
    let sent = area.value;
    const save = () => {
      clearTimeout(pause);
      if (area.value === sent) return;
      sent = area.value;
      this.enqueue({ kind: 'note', note: area.value });
    };
    area.addEventListener('change', save);
    area.addEventListener('input', () => {
      clearTimeout(pause);
      pause = setTimeout(save, 700);
    });
    label.append(area);
    return label;
  }

  signBox() {
    const box = document.createElement('div');
    box.className = 'sign-box';
    if (this.sheet.signedAt) {
      const done = document.createElement('p');
      done.className = 'signed';
      done.textContent = this.text('signedAt', this.clock(this.sheet.signedAt));
      const next = this.button(this.text('next'), () => this.openNext());
      next.className = 'next primary';
      const paper = document.createElement('a');
      paper.href = `giay-to/phieu-cham/${this.sheet.candidate}`;
      paper.className = 'paper-link';
      paper.setAttribute('download', '');
      paper.textContent = this.text('print');
      box.append(done, next, paper);
      return box;
    }
    const button = this.button(this.text('sign'), () => this.sign());
    button.className = 'sign primary';
    box.append(button);
    return box;
  }

  openNext() {
    const at = this.queue.findIndex((c) => c.candidate === this.sheet.candidate);
    const next = [...this.queue.slice(at + 1), ...this.queue.slice(0, at)]
      .find((c) => c.ownSheet !== 'SIGNED' && !['ABSENT', 'WITHDRAWN', 'SUSPENDED'].includes(c.attendance));
    if (next) this.open(next.candidate);
  }

  async sign() {
    if (this.waiting().length) {
      window.alert(this.text('signLater'));
      return;
    }
    const lines = this.sheet.criteria.map((c) => `${fromHundredths(toHundredths(this.sheet.marks[c.id]))} / ${fromHundredths(toHundredths(c.maximum))}  ${c.title}`);
    const total = this.querySelector('#total').textContent;
    if (!window.confirm(`${this.text('signAsk', this.sheet.candidateNumber, total)}\n\n${lines.join('\n')}`)) return;
    await this.act('signatures', { candidate: this.sheet.candidate, candidateNumber: this.sheet.candidateNumber });
  }

  button(text, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  }
}

if (!customElements.get('bv-score-sheet')) customElements.define('bv-score-sheet', ScoreSheet);

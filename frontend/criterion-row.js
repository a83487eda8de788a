// One criterion of a sheet: its mark by keyboard, by plus and minus, or by touching a band.

import { button, element } from './ask.js';
import { fromHundredths, toHundredths, written } from './points.js';

// Long enough to type the second digit, short enough that nobody leaves before.
const TYPING_PAUSE = 1200;

/** page: text, change(sheet, criterion, mark), editing(criterion, whether), next(input), refusal(sheet, criterion) */
export function criterionRow(page, sheet, criterion) {
  const step = toHundredths(criterion.step);
  const maximum = toHundredths(criterion.maximum);
  const id = `criterion-${criterion.id}`;
  const signed = Boolean(sheet.signedAt);

  const input = element('input');
  input.id = id;
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.disabled = signed;
  input.setAttribute('aria-describedby', `${id}-most ${id}-hint`);
  const hint = element('p', 'criterion-hint', page.refusal(sheet, criterion));
  hint.id = `${id}-hint`;
  const bands = element('div', 'bands');

  const held = () => (sheet.marks[criterion.id] === undefined ? null : toHundredths(sheet.marks[criterion.id]));
  const showBand = () => {
    const value = held();
    for (const band of bands.children) {
      const inside = value !== null && value >= toHundredths(band.dataset.from) && value <= toHundredths(band.dataset.to);
      band.dataset.inside = String(inside);
      band.setAttribute('aria-pressed', String(inside));
    }
  };
  const set = (value) => {
    clearTimeout(pause);
    input.value = value === null ? '' : fromHundredths(value);
    input.removeAttribute('aria-invalid');
    hint.textContent = '';
    page.editing(criterion, false);
    if (value !== held()) page.change(sheet, criterion, value === null ? null : fromHundredths(value, '.'));
    showBand();
  };
  const read = () => {
    const text = input.value.trim();
    if (text === '') return null;
    const value = toHundredths(text);
    return value === null || value > maximum || value % step !== 0n ? undefined : value;
  };
  const commit = () => {
    const value = read();
    if (value !== undefined) {
      set(value);
      return;
    }
    clearTimeout(pause);
    input.setAttribute('aria-invalid', 'true');
    hint.textContent = page.text('invalid', fromHundredths(maximum), fromHundredths(step));
  };
  const move = (by) => {
    const to = (read() || 0n) + by;
    set(to < 0n ? 0n : to > maximum ? maximum : to);
  };

  let pause;
  input.value = held() === null ? '' : fromHundredths(held());
  input.addEventListener('change', commit);
  input.addEventListener('input', () => {
    clearTimeout(pause);
    page.editing(criterion, true);
    pause = setTimeout(() => {
      if (read() !== undefined && input.isConnected) commit();
    }, TYPING_PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? step : -step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      commit();
      if (!input.hasAttribute('aria-invalid')) page.next(input);
    }
  });

  const less = button('−', () => move(-step));
  less.setAttribute('aria-label', page.text('less', criterion.title));
  const more = button('+', () => move(step));
  more.setAttribute('aria-label', page.text('more', criterion.title));
  for (const a of criterion.anchors) {
    const band = button('', () => set(toHundredths(a.to)));
    band.className = 'band';
    band.dataset.from = a.from;
    band.dataset.to = a.to;
    band.append(element('strong', '', `${written(a.from)} – ${written(a.to)}`), element('span', '', a.meaning));
    bands.append(band);
  }
  [less, more, ...bands.children].forEach((b) => { b.disabled = signed; });
  showBand();

  const label = element('label', '', criterion.title);
  label.htmlFor = id;
  const most = element('span', 'most', page.text('most', fromHundredths(maximum)));
  most.id = `${id}-most`;
  const row = element('div', 'mark-row');
  row.append(less, input, more, most);
  const item = element('li', 'criterion');
  item.dataset.criterion = criterion.id;
  item.append(label, row, bands, hint);
  return item;
}

// Questions on the page: a modal dialog keeps the focus inside, closes with Escape and gives the focus back.

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function button(text, act) {
  const made = element('button', '', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

/**
 * Asks and resolves to null when the person steps back, else to the text of the field ('' without a field).
 * question: { title, body: [elements], yes, no, field: { label, required: message or nothing } }
 */
export function ask(host, question) {
  return new Promise((resolve) => {
    const dialog = element('dialog', 'ask');
    const title = element('h2', '', question.title);
    title.id = 'ask-title';
    dialog.setAttribute('aria-labelledby', title.id);
    dialog.append(title, ...(question.body || []));
    let area = null;
    const missing = element('p', 'ask-missing');
    missing.id = 'ask-missing';
    missing.setAttribute('role', 'alert');
    if (question.field) {
      const label = element('label', 'ask-field', question.field.label);
      area = element('textarea');
      area.rows = 3;
      area.maxLength = 500;
      area.setAttribute('aria-describedby', missing.id);
      area.required = Boolean(question.field.required);
      label.append(area);
      dialog.append(label, missing);
    }
    let result = null;
    const yes = button(question.yes, () => {
      if (area && area.required && area.value.trim() === '') {
        area.setAttribute('aria-invalid', 'true');
        missing.textContent = question.field.required;
        area.focus();
        return;
      }
      result = area ? area.value.trim() : '';
      dialog.close();
    });
    yes.className = 'primary';
    yes.id = 'ask-yes';
    const row = element('div', 'ask-buttons');
    if (question.no) row.append(button(question.no, () => dialog.close()));
    row.append(yes);
    dialog.append(row);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    host.append(dialog);
    dialog.showModal();
    (area || yes).focus();
  });
}

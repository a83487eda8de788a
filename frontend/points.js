// Points as exact whole hundredths: a mark never passes through floating point.

const HUNDREDTHS = 100n;

export function toHundredths(text) {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(String(text).trim());
  return match ? BigInt(match[1]) * HUNDREDTHS + BigInt((match[2] || '').padEnd(2, '0')) : null;
}

export function fromHundredths(value, comma = ',') {
  const whole = value / HUNDREDTHS;
  const part = String(value % HUNDREDTHS).padStart(2, '0').replace(/0$/, '');
  return part === '0' || part === '' ? `${whole}${comma}0` : `${whole}${comma}${part}`;
}

/** The points as people read them, from the text that the server sent. */
export function written(text) {
  return fromHundredths(toHundredths(text));
}

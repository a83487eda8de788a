// The changes that the server has not answered yet, in the order in which they were made. They lie in IndexedDB, which has
// them on disk when a write is done: localStorage is flushed seconds later, and a killed browser would lose just those.

const STORE = 'waiting';

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}

export class WaitingLine {
  constructor(account) {
    this.account = account;
    this.changes = [];
    this.keeping = 0;
    this.last = 0;
  }

  /** Takes up what an earlier page of this account left behind. */
  async open() {
    const request = indexedDB.open('bang-vang', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'requestId' });
    this.base = await answer(request);
    const kept = await answer(this.base.transaction(STORE).objectStore(STORE).getAll());
    this.changes = kept.filter((c) => c.account === this.account).sort((a, b) => a.order - b.order);
  }

  get length() {
    return this.changes.length;
  }

  first() {
    return this.changes[0];
  }

  of(candidate) {
    return this.changes.filter((c) => c.candidate === candidate);
  }

  /** In the line at once; the promise tells when it would also survive the browser's end. */
  async add(change) {
    this.last = Math.max(this.last + 1, Date.now() * 1000);
    change.requestId = requestId();
    change.account = this.account;
    change.order = this.last;
    this.changes.push(change);
    this.keeping += 1;
    try {
      await this.write((store) => store.put(change));
    } finally {
      this.keeping -= 1;
    }
  }

  async remove(change) {
    this.changes = this.changes.filter((c) => c.requestId !== change.requestId);
    await this.write((store) => store.delete(change.requestId));
  }

  async write(act) {
    if (!this.base) throw new Error('no store on this device');
    const transaction = this.base.transaction(STORE, 'readwrite', { durability: 'strict' });
    act(transaction.objectStore(STORE));
    await finished(transaction);
  }
}

// crypto.randomUUID is missing on plain http outside localhost, as in an exam room's own network.
function requestId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const h = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

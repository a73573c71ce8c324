import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom lacks.
class QuietObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

const missing = {
  TextEncoder,
  TextDecoder,
  ResizeObserver: QuietObserver,
  IntersectionObserver: QuietObserver,
  // teams-js asks for its list of hosts when it is imported; tests reach no network.
  fetch: () => Promise.reject(new TypeError('No network in tests.')),
  matchMedia: (media: string) => ({
    matches: false,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
};
for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

// Fluent scrolls its lists, and adaptivecards writes and reads text through innerText.
Element.prototype.scrollIntoView ??= () => undefined;
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  configurable: true,
  get(this: HTMLElement) {
    return this.textContent ?? '';
  },
  set(this: HTMLElement, text: string) {
    this.textContent = text;
  },
});

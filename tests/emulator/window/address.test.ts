import fc from 'fast-check';
import {
  languages,
  type PaneAddress,
  readAddress,
  themeNames,
  writeAddress,
} from '../../../emulator/window/state/address.ts';

const text = fc.string({ minLength: 1, unit: 'grapheme' });
const pane: fc.Arbitrary<PaneAddress> = fc.oneof(
  fc.record({
    user: text,
    view: fc.constantFrom('chat', 'calendar', 'activity'),
    page: fc.constant(null),
    event: fc.constant(null),
  }),
  fc.record({ user: text, view: fc.constant('tab'), page: fc.option(text), event: fc.constant(null) }),
  fc.record({ user: text, view: fc.constant('meeting'), page: fc.constant(null), event: fc.option(text) }),
);
const address = fc.record({
  panes: fc.array(pane, { minLength: 1, maxLength: 2 }),
  theme: fc.constantFrom(...themeNames),
  language: fc.constantFrom(...languages, 'own' as const),
});

test('when any state of the window is written to its URL, then reading the URL gives that state again', () => {
  fc.assert(fc.property(address, (state) => expect(readAddress(writeAddress(state))).toEqual(state)));
});

test('when the URL says nothing, then nobody is chosen, the chat is the view and English the language', () => {
  expect(readAddress('')).toEqual({
    panes: [{ user: null, view: 'chat', page: null, event: null }],
    theme: 'default',
    language: 'en',
  });
});

test('when the URL names a view, theme or language that there is not, then the default takes its place', () => {
  const { panes, theme, language } = readAddress('?user=x&view=files&theme=glass&lang=xx');
  expect([panes[0]?.view, theme, language]).toEqual(['chat', 'default', 'en']);
});

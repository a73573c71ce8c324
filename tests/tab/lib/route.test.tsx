import fc from 'fast-check';
import { pathOfSubPage } from '../../../src/tab/lib/route.ts';
import { id } from '../support/samples.ts';

test('when a card links into the tab, then the link lands on its place', () => {
  expect(pathOfSubPage('enroll')).toBe('/enroll');
  expect(pathOfSubPage('pairing')).toBe('/home');
  expect(pathOfSubPage(`session:${id(5)}`)).toBe(`/sessions/${id(5)}`);
  expect(pathOfSubPage('lead')).toBe('/programs');
});

test('when a link carries anything else, then it leads nowhere', () => {
  const odd = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((s) => `session:${s}`),
    fc.constantFrom('javascript:alert(1)', '//evil.example', `session:${id(1)}/../admin`, 'enroll\n'),
  );
  const known = new Set(['home', 'pairing', 'enroll', 'training', 'lead', 'admin']);
  fc.assert(
    fc.property(
      odd.filter((s) => !known.has(s)),
      (s) => pathOfSubPage(s) === null,
    ),
  );
});

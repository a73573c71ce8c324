import { AppEntry } from '../../../emulator/window/api/shapes.ts';
import { isWebLink, pageOfDeepLink } from '../../../emulator/window/app-host/deep-link.ts';

const app = AppEntry.parse({
  app: 'http://localhost:1',
  appId: 'a1',
  clientId: 'c1',
  tenantId: 't',
  tenantName: 'Contoso',
  programMailbox: null,
  tabs: [],
  commands: [],
});
const link = (id: string, context: string): string =>
  `https://teams.microsoft.com/l/entity/${id}/home?context=${encodeURIComponent(context)}`;

test('when a deep link names our app and a page, then that page is meant', () => {
  expect(pageOfDeepLink(link('a1', '{"subEntityId":"enroll"}'), app)).toEqual({ page: 'enroll' });
  expect(pageOfDeepLink(link('c1', '{"subPageId":"session:1"}'), app)).toEqual({ page: 'session:1' });
});

test('when its context is missing or broken, then the first page is meant', () => {
  expect(pageOfDeepLink('https://teams.microsoft.com/l/entity/a1/home', app)).toEqual({ page: null });
  expect(pageOfDeepLink(link('a1', '{'), app)).toEqual({ page: null });
});

test('when a link leads to another app or place, then it is none of ours', () => {
  for (const other of [
    link('b2', '{}'),
    'https://teams.microsoft.com.evil.example/l/entity/a1/home',
    'http://teams.microsoft.com/l/entity/a1/home',
    'nonsense',
  ])
    expect(pageOfDeepLink(other, app)).toBeNull();
});

test('when a link is no page of the web, then it is not opened', () => {
  expect(['https://a.example', 'javascript:alert(1)', 'file:///etc/passwd', ''].map(isWebLink)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { AnnouncementBar } from '../../../src/tab/components/announcement-bar.tsx';
import { AnnouncementProvider } from '../../../src/tab/lib/announcements.tsx';
import { createApiClient } from '../../../src/tab/lib/api-client.ts';
import { ApiContext } from '../../../src/tab/lib/api-context.tsx';
import { createQueryClient } from '../../../src/tab/lib/queries.ts';
import { loadParts, loadTexts, type TextLanguage } from '../../../src/tab/lib/texts.ts';
import { LocaleContext } from '../../../src/tab/lib/use-texts.ts';
import { allParts } from './all-parts.ts';
import { type Answer, fakeApi, type Seen } from './fake-api.ts';

// A busy machine may be slow; waiting longer never makes a test fail.
configure({ asyncUtilTimeout: 15_000 });

type Answers = Readonly<Record<string, Answer | ((seen: Seen) => Answer)>>;

/** Draws a part of the tab as the app does, against a server in memory. */
export async function renderTab(part: ReactNode, answers: Answers = {}, language: TextLanguage = 'en') {
  const api = fakeApi(answers);
  const texts = await loadTexts(language);
  await loadParts(allParts);
  const token = { current: async () => 'token', forget: () => undefined };
  const client = createApiClient({ token, language, fetch: api.fetch });
  const queries = createQueryClient();
  const view = render(
    <I18nextProvider i18n={texts}>
      <FluentProvider theme={teamsLightTheme}>
        <LocaleContext value={language === 'en' ? 'en-GB' : `${language}-${language.toUpperCase()}`}>
          <ApiContext value={client}>
            <QueryClientProvider client={queries}>
              <AnnouncementProvider>
                {part}
                <AnnouncementBar />
              </AnnouncementProvider>
            </QueryClientProvider>
          </ApiContext>
        </LocaleContext>
      </FluentProvider>
    </I18nextProvider>,
  );
  return { ...view, api };
}
